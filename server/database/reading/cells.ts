import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { RowCondition } from '../../policies/RowCondition.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';
import { filesOfField } from './filesSql.ts';
import type { Statement } from './Statement.ts';
import { anyCondition } from './visibility.ts';

/** A row of a table in a statement: the table under an alias, and the flags computed below the page. */
export interface Place {
  readonly table: Table;
  readonly alias: string;
  /** Outside the subquery of the page: names of the columns that hold conditions, by their SQL. */
  readonly flags?: Map<string, string>;
  /** Columns that the subquery of the page must hand on. */
  readonly used?: Set<string>;
}

/** Conditions under which the viewer sees a field; `undefined`: in every row that comes out. */
export function shownIn(policy: TablePolicy, field: Pick<Field, 'name'>): readonly RowCondition[] | undefined {
  if (policy.masked.includes(field.name)) return policy.unmasked[field.name] ?? [];
  if (policy.lookup === undefined || policy.lookup.includes(field.name)) return undefined;
  return policy.rows.some((condition) => condition.kind === 'all') ? undefined : policy.rows;
}

/** Whether conditions of the row hold, each computed once a row. */
export function flag(statement: Statement, place: Place, conditions: readonly RowCondition[]): string {
  const sql = anyCondition(statement, place.table, place.alias, conditions);
  if (place.flags === undefined || sql === 'true' || sql === 'false') return sql;
  const name = place.flags.get(sql) ?? `v${place.flags.size}`;
  place.flags.set(sql, name);
  return `${place.alias}."${name}"`;
}

/**
 * The value of a field as the viewer may see it. Answers, filters, orders, references and cursors use this and
 * nothing else, so that a field that is not shown cannot be told by any of them.
 */
export function cell(statement: Statement, place: Place, field: Field): string {
  const shown = shownIn(statement.policy(place.table), field);
  const column =
    field.kind === 'files' ? filesOfField(statement, place, field) : rawColumn(place, snakeCase(field.name));
  if (shown === undefined) return column;
  const type = castType(field);
  if (shown.length === 0) return `null::${type}`;
  const holds = flag(statement, place, shown);
  return holds === 'true' ? column : `(case when ${holds} then ${column} end)`;
}

export function rawColumn(place: Place, name: string): string {
  place.used?.add(name);
  return `${place.alias}."${name}"`;
}

/** The PostgreSQL type of a field's values without their precision: a longer number in a filter is not rounded. */
export function castType(field: Field): string {
  return (kindOf(field).postgresType(field) ?? 'text').replace(/\(.*\)/, '');
}
