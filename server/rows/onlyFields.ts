import type { RowValues } from '#schema/rows/readRow.ts';
import type { TableRules } from '#schema/rules/compileTable.ts';

/** Of a row the values of some fields, and of those that are computed from them. */
export function onlyFields(values: RowValues, { computed }: TableRules, only: readonly string[]): RowValues {
  const names = withComputed(computed, only);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

/** The names of some fields, and of those that are computed from them. */
export function withComputed(computed: TableRules['computed'], only: readonly string[]): ReadonlySet<string> {
  const names = new Set(only);
  for (const { field, rule } of computed) if (rule.fields.some((name) => names.has(name))) names.add(field.name);
  return names;
}
