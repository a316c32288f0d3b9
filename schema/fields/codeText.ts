import { codesFor } from './CodeChoice.ts';
import type { CodeIndex } from './CodeIndex.ts';
import type { RowAround } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import { literal, literals } from './postgresCheck.ts';
import type { IssueCode } from '../issues/issueCodes.ts';
import type { Issue } from '../issues/Issue.ts';

/** Why a code cannot stand in a row; `undefined` where it can. */
export function codeFault(
  value: string,
  placed: PlacedField,
  row: RowAround,
): { readonly code: IssueCode; readonly details: Issue['details'] } | undefined {
  const { codes } = placed;
  if (codes === undefined) return undefined;
  const fitting = codesFor(codes, row);
  if (fitting === undefined || fitting.byCode.has(value)) return undefined;
  if (codes.chooser === undefined || !codes.all.byCode.has(value)) return { code: 'unknownCode', details: { value } };
  return {
    code: 'codeNotChosen',
    details: { value, by: codes.chooser, chosen: String(row[codes.chooser] ?? '') },
  };
}

/** The codes that a typed word names, in this row or – where none fits – in any. */
export function typedCodes(word: string, placed: PlacedField, row: RowAround): readonly string[] {
  const { codes } = placed;
  if (codes === undefined) return [];
  const fitting = codesFor(codes, row)?.codesTyped(word) ?? [];
  return fitting.length > 0 ? fitting : codes.all.codesTyped(word);
}

export function codeLabel(value: string, placed: PlacedField): string {
  return placed.codes?.all.byCode.get(value)?.label ?? value;
}

/** A label that names one code only, in whatever row; else the code. */
export function exactLabel(value: string, placed: PlacedField): string {
  const label = codeLabel(value, placed);
  const named = placed.codes?.all.codesTyped(label) ?? [];
  return named.length === 1 && named[0] === value ? label : value;
}

/**
 * The SQL of `codeFault`: `test` says, for a list of codes, that the column stays within it.
 * `undefined` where any text may stand.
 */
export function codeCondition(
  placed: PlacedField,
  column: (field: string) => string,
  test: (codes: string) => string,
): string | undefined {
  const { codes } = placed;
  if (codes === undefined) return undefined;
  const within = (index: CodeIndex): string =>
    index.byCode.size === 0 ? 'false' : test(`array[${literals(index.byCode.keys())}]`);
  if (codes.chooser === undefined) return codes.otherwise === undefined ? undefined : within(codes.otherwise);
  const chooser = column(codes.chooser);
  const cases = [...codes.cases].map(([chosen, index]) => `when ${chooser} = ${literal(chosen)} then ${within(index)}`);
  const own = column(placed.field.name);
  return `case when ${own} is null then true when ${chooser} is null then ${codes.otherwise === undefined ? 'true' : within(codes.otherwise)} ${cases.join(' ')} else ${codes.openCases} end`;
}
