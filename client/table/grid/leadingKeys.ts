import type { Table } from '#schema/definition/Table.ts';

/** How many columns at the left belong to the key of a table: they stay in sight. */
export function leadingKeys({ fields, key }: Pick<Table, 'fields' | 'key'>): number {
  const first = fields.findIndex((field) => !key.includes(field.name));
  return first < 0 ? fields.length : first;
}
