import type { Format, FuncKeywordDefinition } from 'ajv';
import { Decimal } from 'decimal.js';
import { readPattern } from '../definition/readPattern.ts';
import { isDate } from '../fields/date.ts';
import { canonicalDecimal } from '../fields/decimal.ts';
import { textFormats } from '../fields/formats/textFormats.ts';
import { isYearMonth } from '../fields/yearMonth.ts';
import { isCanonicalText } from '../fields/readText.ts';

interface DecimalKeyword {
  /** Most places behind the point, and most digits before it. */
  readonly places: number;
  readonly digits: number;
  readonly minimum?: string;
  readonly maximum?: string;
}

function isDecimal({ places, digits, minimum, maximum }: DecimalKeyword, text: string): boolean {
  if (!/^-?\d+(\.\d+)?$/.test(text) || canonicalDecimal(text) !== text) return false;
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  if (fraction.length > places || whole.length > digits) return false;
  return (
    (minimum === undefined || !new Decimal(text).lessThan(minimum)) &&
    (maximum === undefined || !new Decimal(text).greaterThan(maximum))
  );
}

/** The keywords that derived row schemas use beside the standard ones. */
export const ajvKeywords: readonly FuncKeywordDefinition[] = [
  { keyword: 'decimal', type: 'string', schemaType: 'object', validate: isDecimal, errors: false },
  {
    keyword: 'trimmed',
    type: 'string',
    schemaType: 'boolean',
    validate: (asked: boolean, text: string) => !asked || isCanonicalText(text),
    errors: false,
  },
  {
    keyword: 'notBefore',
    type: 'string',
    schemaType: 'string',
    validate: (first: string, text: string) => text >= first,
    errors: false,
  },
  {
    keyword: 'notAfter',
    type: 'string',
    schemaType: 'string',
    validate: (last: string, text: string) => text <= last,
    errors: false,
  },
];

/** The formats of definitions, as our readers understand them. */
export const ajvFormats: Readonly<Record<string, Format>> = {
  date: isDate,
  'year-month': isYearMonth,
  ...Object.fromEntries(
    [...textFormats.values()].map((format) => {
      const pattern = readPattern(format.pattern);
      return [format.name, pattern.ok ? pattern.javascript : false];
    }),
  ),
};
