import { Decimal } from 'decimal.js';
import { dayOfSerial, padded } from '../fields/typedDate.ts';
import type { Read, RowAround } from '../fields/FieldKind.ts';
import type { PlacedField } from '../fields/PlacedField.ts';
import { refused } from '../fields/refused.ts';
import { seenText } from '../fields/typedText.ts';
import { readTypedCell } from './readTypedRow.ts';
import type { SheetCell } from './SheetCell.ts';

export type ReadSheetCell = Read & {
  /** The number behind the cell has more places than the field keeps: it is taken as shown. */
  readonly asShown?: true;
};

/** What sheets show where a formula fails or a column is too narrow. */
const sheetError =
  /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!)|#{3,}|Err:\d{3})$/;
/** A long number that a sheet has rounded in showing it: twelve digits and more. */
const shortened = /^[1-9](\.\d+)?E\+(1[1-9]|[2-9]\d)$/;
/** Spaces that are meant as plain ones: sheets hold them against breaking. */
const hardSpace = /[\u00a0\u2007\u202f]/g;
const numbers = new Set<string>(['integer', 'decimal']);
const dates = new Set<string>(['date', 'yearMonth', 'year']);

/**
 * Reads a cell of a spreadsheet into a field, as it would be read if it were typed.
 *
 * Where the cell tells more than it shows, that is taken: the number behind 1,234.5 or 5.5E+12, the day behind
 * 9月1日. What a sheet has lost is refused, not guessed: errors of formulas, the digits of a long number, whether
 * 1998.1 was October.
 */
export function readSheetCell(cell: SheetCell, placed: PlacedField, row: RowAround): ReadSheetCell {
  const text = cell.text.replaceAll(hardSpace, ' ');
  const seen = seenText(text);
  const typed = (written: string): Read => readTypedCell(written, placed, row);
  if (seen === '') return typed('');
  const { kind } = placed.field;
  // Behind ##### a number or a day may lie that its field can take; a text cannot.
  if (sheetError.test(seen) && (cell.number === undefined || !(numbers.has(kind) || dates.has(kind))))
    return refused('sheetError', placed, { text: seen });
  const number = cell.number === undefined ? undefined : plainNumber(cell.number);
  if (number === undefined) return shortened.test(seen) ? refused('digitsLost', placed, { text: seen }) : typed(text);
  if (dates.has(kind)) {
    if (cell.means === 'date') return typed(dayOf(number));
    if (kind !== 'year' && losesZero(seen, kind)) return refused('ambiguousDate', placed, { text: seen });
    return typed(text);
  }
  if (cell.means !== undefined) return typed(text);
  if (numbers.has(kind)) {
    const exact = typed(number);
    if (exact.ok || exact.issue.code === 'notTyped') return exact;
    const shown = typed(text);
    return shown.ok ? { ...shown, asShown: true } : exact;
  }
  if (kind === 'boolean') return typed(text);
  // A sheet keeps fifteen digits of a number; of a longer one the rest is lost, however it is shown.
  if (/^\d{16,}$/.test(number)) return refused('digitsLost', placed, { text: seen });
  return typed(shortened.test(seen) ? number : text);
}

/** Fifteen digits, as sheets keep them: what follows is noise of binary fractions. */
function plainNumber(written: string): string | undefined {
  const number = Number(written);
  return Number.isFinite(number) ? new Decimal(number.toPrecision(15)).toFixed() : undefined;
}

function dayOf(serial: string): string {
  const { year, month, day } = dayOfSerial(Number(serial));
  return `${padded(year ?? 0, 4)}-${padded(month ?? 0)}-${padded(day ?? 0)}`;
}

/** Whether a number may have been written with a zero at its end that a sheet does not keep: 1998.10, 9.20. */
function losesZero(seen: string, kind: string): boolean {
  return kind === 'yearMonth' ? /^\d{4}\.1$/.test(seen) : /^(\d{4}\.)?\d{1,2}\.[123]$/.test(seen);
}
