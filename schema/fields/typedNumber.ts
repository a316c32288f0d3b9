import type { IssueCode } from '../issues/issueCodes.ts';
import { halfWidth, seenText } from './typedText.ts';

const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
/** What accounts put around an amount that is owed. */
const bracketed = /^\((?![-+])(.+)\)$/;
const withComma = /^[+-]?[\d.]*\d,\d[\d.]*$/;
const rounded = /^[+-]?\d(\.\d+)?e[+-]?\d{1,3}$/i;

/** A number as typed or pasted, without its unit, sign of plus and separators; `undefined` where it is none. */
export function typedNumber(text: string, unit: string | undefined): string | undefined {
  let written = narrow(text);
  const suffix = unit === undefined ? '' : halfWidth(unit);
  if (suffix !== '' && written.endsWith(suffix)) written = written.slice(0, -suffix.length);
  if (suffix === '元') written = written.replace(/^([-+]?)[¥￥]/, '$1');
  written = written.replace(bracketed, '-$1');
  if (grouped.test(written)) written = written.replaceAll(',', '');
  return plain.test(written) ? written.replace(/^\+/, '') : undefined;
}

/** Why a text is no number. */
export function numberFault(text: string): Extract<IssueCode, 'ambiguousNumber' | 'digitsLost' | 'wrongType'> {
  const written = narrow(text);
  if (withComma.test(written)) return 'ambiguousNumber';
  return rounded.test(written) ? 'digitsLost' : 'wrongType';
}

function narrow(text: string): string {
  return halfWidth(seenText(text))
    .replaceAll(/[\s\u00A0]+/g, '')
    .replace(/^[−–—]/, '-');
}
