import type { Table } from '#schema/definition/Table.ts';
import type { Relation } from '#schema/derived/relations.ts';
import type { Direction, OrderKey } from '../../database/reading/RowQuery.ts';
import type { Given } from './Given.ts';
import type { Planning } from './Planning.ts';

/** The order that an argument `orderBy` asks for, its members in the order given. */
export function planOrder(
  planning: Planning,
  table: Table,
  given: Given | undefined,
  path: readonly Relation[] = [],
): readonly OrderKey[] {
  if (given?.kind === 'list') return given.items.flatMap((item) => planOrder(planning, table, item, path));
  if (given?.kind !== 'object') return [];
  planning.policy(table);
  return [...given.fields].flatMap(([name, value]): readonly OrderKey[] => {
    const field = table.fields.find((candidate) => candidate.name === name);
    if (field !== undefined) return value.kind === 'value' ? [{ path, field, direction: value.now as Direction }] : [];
    const relation = planning.relation(table, name);
    return relation === undefined ? [] : planOrder(planning, relation.table, value, [...path, relation]);
  });
}

/** The order in a word: a cursor is good only for the order it was made for. */
export function orderText(order: readonly OrderKey[]): string {
  return order
    .map(({ path, field, direction }) => [...path.map(({ name }) => name), field.name, direction].join('.'))
    .join(' ');
}
