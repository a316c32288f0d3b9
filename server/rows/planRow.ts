import { academicYearOf } from '#schema/definition/academicYearOf.ts';
import { isTyped } from '#schema/definition/isTyped.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Carried } from '#schema/review/Carried.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import { compileTable } from '#schema/rules/compileTable.ts';
import { computeRow } from '#schema/rules/computeRow.ts';
import { readRow, type RowValues } from '#schema/rows/readRow.ts';
import type { ChangedField } from '../database/rows/selectChangedSince.ts';
import type { Current } from '../database/rows/selectCurrent.ts';
import { onlyFields } from './onlyFields.ts';
import { changedSinceRead } from './changedSinceRead.ts';
import { withCopies } from './withCopies.ts';
import { mayWriteRow, type OpenSubmission } from './openSubmission.ts';
import type { RowsPlace } from './RowsPlace.ts';
import { sameValue } from './sameValue.ts';
import type { RefusedRow, StoredRow } from './StoredRow.ts';

export interface RowChange {
  /** A UUID; for a new row it is made by the client. */
  readonly id: string;
  /** The revision read; absent for a new row. */
  readonly revision?: number | null;
  /** The fields to change. */
  readonly set: unknown;
}

export type Cells = Readonly<Record<string, readonly [Value, Value]>>;

/** What becomes of one row of a batch. */
export type RowPlan =
  | { readonly kind: 'refused'; readonly refused: RefusedRow }
  | { readonly kind: 'unchanged'; readonly stored: StoredRow }
  | {
      readonly kind: 'written';
      readonly isNew: boolean;
      readonly stored: StoredRow;
      readonly cells: Cells;
      /** What was said before of a row carried over from last year. */
      readonly carriedBefore: Carried | null;
    };

/** Decides on one row: what is stored, or why not. `contested` are the fields that the caller may not know as they are. */
export function planRow(
  place: RowsPlace,
  open: OpenSubmission,
  change: RowChange,
  current: Current & { readonly contested: readonly ChangedField[] | 'all' },
): RowPlan {
  const { table, catalogue } = place;
  const { codeLists } = place.definitions;
  const placed = placeTable(table, catalogue, codeLists);
  const { row } = current;
  const refuse = (code: RefusedRow['code'], issues: readonly Issue[], shown?: StoredRow): RowPlan => ({
    kind: 'refused',
    refused: { id: change.id, code, issues, ...(shown === undefined ? {} : { current: shown }) },
  });
  const isShared = open.submission.part > 0;
  const isOurs =
    row !== undefined &&
    row.collection === open.submission.collection &&
    (isShared ? row.submission === null : row.submission === open.submission.id);
  if (row === undefined ? isChange(change) : !isOurs) return refuse('ROW_NOT_FOUND', []);
  if (row !== undefined && !mayWriteRow(open, row.values)) return refuse('ROW_NOT_FOUND', []);
  const stored: StoredRow | undefined = row && {
    id: row.id,
    revision: row.revision,
    values: row.values,
    carried: row.carried ?? undefined,
  };
  if (stored !== undefined && !isChange(change) && stored.id !== change.id.toLowerCase() && !isShared)
    return refuse('ROW_EXISTS', [], stored);

  if (open.only !== undefined && stored === undefined) return refuse('SUBMISSION_NOT_EDITABLE', []);
  const read = readRow(change.set, placed, stored?.values);
  const issues = [
    ...(read.ok ? [] : read.issues),
    ...ofOtherParts(table, open, change.set),
    ...lockedFields(open, change.set),
  ];
  if (!read.ok || issues.length > 0) return refuse('ROW_INVALID', issues);
  const newer = stored === undefined ? [] : newerFields(read.values, stored, current.contested);
  if (newer.length > 0) return refuse('ROW_CHANGED', newer, stored);
  const before = row?.values ?? emptyRow(table);
  const filled = withCopies(table, { ...before, ...read.values }, current.copies, read.values);
  const rules = compileTable(table, { catalogue, codeLists });
  const computed = computeRow(rules, filled, { academicYear: academicYearOf(catalogue) });
  const after = open.only === undefined ? computed : { ...before, ...onlyFields(computed, rules, open.only) };
  if (!mayWriteRow(open, after) && open.condition.kind === 'ownRows')
    return refuse('ROW_INVALID', [{ code: 'notYourRow', field: open.condition.field, details: {} }]);

  const cells: Record<string, readonly [Value, Value]> = {};
  for (const field of table.fields) {
    const from = before[field.name] ?? null;
    const to = after[field.name] ?? null;
    if (!sameValue(from, to)) cells[field.name] = [from, to];
  }
  if (stored !== undefined && Object.keys(cells).length === 0) return { kind: 'unchanged', stored };
  const carriedBefore = row?.carried ?? null;
  return {
    kind: 'written',
    isNew: stored === undefined,
    stored: {
      id: stored?.id ?? change.id.toLowerCase(),
      revision: (stored?.revision ?? 0) + 1,
      values: after,
      carried: carriedBefore === null ? undefined : 'changed',
    },
    carriedBefore,
    cells,
  };
}

/** The values that stand against those sent: somebody else stored others since the caller read the row. */
function newerFields(sent: RowValues, stored: StoredRow, contested: readonly ChangedField[] | 'all'): readonly Issue[] {
  return Object.entries(sent).flatMap(([field, value]): readonly Issue[] => {
    if (sameValue(value, stored.values[field] ?? null)) return [];
    if (contested === 'all') return [{ code: 'changedSinceRead', field, details: {} }];
    const changed = contested.find((one) => one.field === field);
    return changed === undefined ? [] : [changedSinceRead(changed)];
  });
}

export function isChange(change: RowChange): boolean {
  return change.revision !== undefined && change.revision !== null;
}

/** Fields of the set that are locked while others are filled in after the submission was sent. */
function lockedFields({ only }: OpenSubmission, set: unknown): readonly Issue[] {
  if (only === undefined || typeof set !== 'object' || set === null) return [];
  return Object.keys(set).flatMap((field) =>
    only.includes(field) ? [] : [{ code: 'fieldLocked' as const, field, details: {} }],
  );
}

/** Fields of the set that are another department's part. */
function ofOtherParts(table: Table, open: OpenSubmission, set: unknown): readonly Issue[] {
  if (typeof set !== 'object' || set === null) return [];
  const part = open.submission.fields;
  return table.fields.flatMap((field): readonly Issue[] => {
    if (!(field.name in set)) return [];
    if (part !== null && isTyped(field) && !part.includes(field.name))
      return [{ code: 'otherPart', field: field.name, details: {} }];
    return [];
  });
}

function emptyRow(table: Table): RowValues {
  return Object.fromEntries(table.fields.map((field) => [field.name, null]));
}
