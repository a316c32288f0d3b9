import type { Value } from '#schema/fields/FieldKind.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { CellEdit } from './Act.ts';
import type { RowParts, RowState } from './RowState.ts';
import { sameValue } from './sameValue.ts';

interface EditedRow {
  readonly parts: RowParts;
  /** The values that were not there before. */
  readonly change: RowValues;
  /** What takes the edits back. */
  readonly inverse: readonly CellEdit[];
}

/** A row after edits of its cells, in their order. */
export function editRow(row: RowState, edits: readonly CellEdit[]): EditedRow {
  const pending: Record<string, Value> = { ...row.pending };
  const refused = { ...row.refused };
  const labels = { ...row.labels };
  const change: Record<string, Value> = {};
  const inverse = new Map<string, CellEdit>();
  const take = (field: string, value: Value, label: string | undefined): void => {
    const held = field in pending ? pending[field] : row.stored?.values[field];
    if (sameValue(held ?? null, value)) {
      if (label !== undefined) labels[field] = label;
      return;
    }
    labels[field] = label ?? '';
    pending[field] = value;
    change[field] = value;
  };
  for (const edit of edits) {
    const { field } = edit;
    if (!inverse.has(field)) inverse.set(field, cellAsItStands(row, field));
    if ('value' in edit) {
      delete refused[field];
      take(field, edit.value, edit.label);
    } else {
      refused[field] = { text: edit.text, issue: edit.issue };
      if (edit.under !== undefined) take(field, edit.under, undefined);
    }
  }
  return {
    parts: {
      id: row.id,
      stored: row.stored,
      pending,
      refused,
      newer: row.newer,
      elsewhere: row.elsewhere,
      gone: row.gone,
      labels,
    },
    change,
    inverse: [...inverse.values()],
  };
}

/** The edit that makes a cell what it is now. */
function cellAsItStands(row: RowState, field: string): CellEdit {
  const value = (field in row.pending ? row.pending[field] : row.stored?.values[field]) ?? null;
  const refused = row.refused[field];
  const label = row.labels[field];
  if (refused !== undefined) return { row: row.id, field, ...refused, under: value };
  return { row: row.id, field, value, ...(label === undefined ? {} : { label }) };
}
