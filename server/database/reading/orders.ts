import type { Field } from '#schema/definition/Field.ts';
import { castType, cell, type Place } from './cells.ts';
import { relatedRows } from './conditions.ts';
import type { Direction, ListQuery, OrderKey } from './RowQuery.ts';
import type { Statement } from './Statement.ts';

interface OrderExpression {
  readonly sql: string;
  readonly type: string;
  readonly direction: Direction;
}

/** The expressions that a list is ordered by, without the id that comes last. */
export function orderExpressions(statement: Statement, place: Place, list: ListQuery): readonly OrderExpression[] {
  return list.order.map((key) => ({
    sql: followed(statement, place, key, list) + collation(key.field),
    type: castType(key.field),
    direction: key.direction,
  }));
}

/** The field, or that of the row which the references of the path lead to. */
function followed(statement: Statement, place: Place, key: OrderKey, list: ListQuery): string {
  const [relation, ...path] = key.path;
  if (relation === undefined) return cell(statement, place, key.field);
  const inner: Place = { table: relation.table, alias: statement.name('t') };
  const conditions = relatedRows(statement, inner, relation, place, list.states);
  return `(select ${followed(statement, inner, { ...key, path }, list)} from ${statement.relation(relation.table)} ${inner.alias}
    where ${conditions.join(' and ')} order by ${inner.alias}."_id" limit 1)`;
}

/** Free text is ordered as a Chinese reader expects it; codes, keys and numbers in text form by code point. */
export function collation(field: Field): string {
  const isFree = field.kind === 'text' && field.pattern === undefined && field.format === undefined;
  return isFree ? ' collate "zh-x-icu"' : '';
}

export const directions: Readonly<Record<Direction, string>> = {
  ASC: 'asc nulls last',
  ASC_NULLS_FIRST: 'asc nulls first',
  DESC: 'desc nulls last',
  DESC_NULLS_FIRST: 'desc nulls first',
};

export function orderSql(expressions: readonly OrderExpression[], place: Place, asMade: boolean): string {
  const last = asMade ? [`${place.alias}."_position"`, `${place.alias}."_id"`] : [`${place.alias}."_id"`];
  return [...expressions.map(({ sql, direction }) => `${sql} ${directions[direction]}`), ...last].join(', ');
}

/**
 * SQL that holds for the rows after a cursor: those greater in the first key, or equal in it and greater in the next.
 */
export function afterSql(
  statement: Statement,
  place: Place,
  expressions: readonly OrderExpression[],
  after: NonNullable<ListQuery['after']>,
): string {
  const id = after.at(-1);
  if (id === undefined) return 'true';
  let rest = `${place.alias}."_id" > ${statement.parameter(id.value, 'uuid')}`;
  for (const [at, { sql, type, direction }] of [...expressions.entries()].toReversed()) {
    const last = after[at];
    if (last === undefined) continue;
    const nullsFirst = direction.endsWith('NULLS_FIRST');
    if (last.isNull) {
      rest = nullsFirst ? `(${sql} is not null or ${sql} is null and ${rest})` : `(${sql} is null and ${rest})`;
      continue;
    }
    const value = statement.parameter(last.value, type);
    const further = `${sql} ${direction.startsWith('DESC') ? '<' : '>'} ${value}`;
    const greater = nullsFirst ? further : `${further} or ${sql} is null`;
    rest = `(${greater} or ${sql} = ${value} and ${rest})`;
  }
  return rest;
}
