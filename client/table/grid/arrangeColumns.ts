import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { GridLayout } from './GridLayout.ts';
import { leadingKeys } from './leadingKeys.ts';

export interface ArrangedColumns {
  /** All of them in their order, the hidden ones too. */
  readonly all: readonly Field[];
  /** Those that are drawn. */
  readonly shown: readonly Field[];
  /** How many of the drawn ones stay at the left. */
  readonly frozen: number;
}

/** Wider keys would leave no room for what they belong to. */
const frozenUnasked = 2;

/** The columns of a table as a person likes them. Fields that a newer definition brings stand where it puts them. */
export function arrangeColumns(table: Pick<Table, 'fields' | 'key'>, layout: GridLayout): ArrangedColumns {
  const all = inOrder(table.fields, layout.order);
  const hidden = new Set(layout.hidden);
  const shown = all.filter((field) => !hidden.has(field.name));
  return { all, shown: shown.length === 0 ? all : shown, frozen: frozenOf(table, all, shown, layout) };
}

function inOrder(fields: readonly Field[], order: readonly string[]): readonly Field[] {
  if (order.length === 0) return fields;
  const byName = new Map(fields.map((field) => [field.name, field]));
  const placed = order.flatMap((name) => byName.get(name) ?? []);
  const known = new Set(placed);
  for (const [at, field] of fields.entries()) {
    if (known.has(field)) continue;
    const before = fields[at - 1];
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, field);
    known.add(field);
  }
  return placed;
}

function frozenOf(
  table: Pick<Table, 'fields' | 'key'>,
  all: readonly Field[],
  shown: readonly Field[],
  { order, frozenTo }: GridLayout,
): number {
  if (frozenTo === null) return 0;
  const last = all.findIndex((field) => field.name === frozenTo);
  if (last >= 0) {
    const staying = new Set(all.slice(0, last + 1));
    return shown.filter((field) => staying.has(field)).length;
  }
  if (order.length === 0 && shown.length === all.length) return Math.min(frozenUnasked, leadingKeys(table));
  const firstOther = shown.findIndex((field) => !table.key.includes(field.name));
  return Math.min(frozenUnasked, firstOther < 0 ? shown.length : firstOther);
}
