import type { DataValidation, Sheet, Workbook } from 'hucre/xlsx';
import { textOfCell } from '../definitions/cellText.ts';
import { rangeOf } from './rangeOf.ts';

/** What a drop-down offers: written in it, or in cells it points at; `undefined` where it is none or cannot be followed. */
export function validationChoices(
  { type, values, formula1 }: DataValidation,
  sheet: Sheet,
  workbook: Workbook,
): readonly string[] | undefined {
  if (type !== 'list') return undefined;
  if (values !== undefined) return values.map((value) => value.trim()).filter((value) => value !== '');
  const named = workbook.namedRanges?.find(({ name }) => name === formula1?.replace(/^=/, ''))?.range;
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))?!?(\$?[A-Za-z]+\$?\d*(?::\$?[A-Za-z]+\$?\d*)?)$/.exec(
    named ?? formula1 ?? '',
  );
  if (found === null) return undefined;
  const name = (found[1] ?? found[2])?.replaceAll("''", "'");
  const source = name === undefined ? sheet : workbook.sheets.find((candidate) => candidate.name === name);
  if (source === undefined) return undefined;
  const { startRow, endRow, startCol, endCol } = rangeOf(found[3] ?? '');
  return source.rows
    .slice(startRow, endRow + 1)
    .flatMap((row) => row.slice(startCol, endCol + 1).map((cell) => textOfCell(cell) ?? ''))
    .filter((text) => text !== '');
}
