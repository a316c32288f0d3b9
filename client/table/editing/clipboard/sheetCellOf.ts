import type { SheetCell } from '#schema/rows/SheetCell.ts';
import { decodeEntities } from './decodeEntities.ts';
import { meaningOf } from './numberFormats.ts';
import { attribute } from './scanTags.ts';

export interface SheetStyles {
  readonly means: ReadonlyMap<string, SheetCell['means']>;
  /** The decimal sign of the shown numbers. */
  readonly point: string;
}

/** A cell of a table that a sheet wrote as HTML, from its attributes and the text in it. */
export function sheetCellOf(attributes: string, text: string, styles: SheetStyles): SheetCell {
  const number = numberOf(attributes, text, styles.point);
  if (number === undefined) return { text };
  const means = meaning(attributes, text, styles);
  return { text, number, ...(means === undefined ? {} : { means }) };
}

/** `x:num` of Excel and WPS, `sdval` of LibreOffice, `data-sheets-value` of Google. */
function numberOf(attributes: string, text: string, point: string): string | undefined {
  const written = attribute(attributes, 'x:num') ?? attribute(attributes, 'sdval');
  if (written !== undefined) return written === '' ? shownNumber(text, point) : written.replace(/,$/, '');
  const google = attribute(attributes, 'data-sheets-value');
  if (google !== undefined) return /"3":(-?[\d.]+(?:e[+-]?\d+)?)/i.exec(decodeEntities(google))?.[1];
  // Excel of today tells of a number by its alignment alone; that helps where it shows another decimal sign.
  return point === ',' && attribute(attributes, 'align') === 'right' ? shownNumber(text, point) : undefined;
}

/** A number in the signs of the sheet's own country; `undefined` where the text is no plain number. */
function shownNumber(text: string, point: string): string | undefined {
  const group = point === ',' ? '.' : ',';
  const plain = text
    .replaceAll(/[\s\u00a0]/g, '')
    .replaceAll(group, '')
    .replace(point, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

function meaning(attributes: string, text: string, styles: SheetStyles): SheetCell['means'] {
  if (/%\s*$/.test(text)) return 'percent';
  const own = /mso-number-format:\s*(?:'([^']*)'|"([^"]*)"|([^;"']+))/.exec(decodeEntities(attributes));
  if (own !== null) return meaningOf((own[1] ?? own[2] ?? own[3] ?? '').trim());
  const format = attribute(attributes, 'sdnum');
  if (format !== undefined) return meaningOf(format.split(';').slice(2).join(';'));
  const google = attribute(attributes, 'data-sheets-numberformat');
  if (google !== undefined) return /"1":[57]\b/.test(decodeEntities(google)) ? 'date' : undefined;
  for (const name of (attribute(attributes, 'class') ?? '').split(/\s+/)) {
    const known = styles.means.get(name);
    if (known !== undefined) return known;
  }
  return undefined;
}
