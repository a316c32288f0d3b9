import type { RuleFunction } from '../RuleFunction.ts';

/** The birth date inside an identity number of 18 places; empty where it holds none. */
export const idBirthDate: RuleFunction = {
  name: 'idBirthDate',
  usage: 'idBirthDate(身份证号)',
  parameters: [{ kinds: ['text'] }],
  result: 'date',
  evaluate([text]) {
    const digits = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(String(text));
    if (digits === null) return null;
    const [, year = '', month = '', day = ''] = digits;
    const days = daysOf(Number(year), Number(month));
    return year >= '1000' && Number(day) >= 1 && Number(day) <= days ? `${year}-${month}-${day}` : null;
  },
};

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}
