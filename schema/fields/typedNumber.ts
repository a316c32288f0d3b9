import { halfWidth, seenText } from './typedText.ts';

const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** A number as typed or pasted, without its unit, sign of plus and separators; `undefined` where it is none. */
export function typedNumber(text: string, unit: string | undefined): string | undefined {
  let written = halfWidth(seenText(text))
    .replaceAll(/[\s\u00A0]+/g, '')
    .replace(/^[−–—]/, '-');
  const suffix = unit === undefined ? '' : halfWidth(unit);
  if (suffix !== '' && written.endsWith(suffix)) written = written.slice(0, -suffix.length);
  if (grouped.test(written)) written = written.replaceAll(',', '');
  return plain.test(written) ? written.replace(/^\+/, '') : undefined;
}
