import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { RowState } from '../store/RowState.ts';

/** What stands in a cell, as an edit of another takes it over: its value, or its refused text. */
export function cellValue(
  row: RowState,
  field: string,
): { readonly value: Value; readonly label?: string } | { readonly text: string; readonly issue: Issue } {
  const refused = row.refused[field];
  if (refused !== undefined) return refused;
  const label = row.labels[field];
  return { value: row.values[field] ?? null, ...(label === undefined ? {} : { label }) };
}
