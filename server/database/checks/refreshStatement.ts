import type { Field } from '#schema/definition/Field.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import type { FieldRule } from '#schema/rules/compileTable.ts';
import { columnsOf, relationOf, valueOf } from '../rows/Column.ts';
import { copyJoins } from '../rows/copyJoins.ts';
import { RuleJoins } from '../rules/RuleJoins.ts';
import { ruleToSql } from '../rules/ruleToSql.ts';
import { type CheckPlace, parameters, rulesOf, sqlPlace } from './CheckPlace.ts';
import { copySql, storedSql } from './derivedColumns.ts';
import { formerRow } from './formerRow.ts';

/** A statement that yields for every changed row its id and the columns `_from<n>` and `_to<n>` of the nth field. */
export interface RefreshStatement {
  readonly text: string;
  readonly fields: readonly string[];
}

/**
 * One statement that brings all copies and computed values of a submission up to date; `undefined` where the table
 * has none. Copies come first, then each computed field after those it is computed from: every level is a subselect
 * over the one before, under the same names.
 */
export function refreshStatement(place: CheckPlace): RefreshStatement | undefined {
  const { catalogue, table } = place;
  const columns = columnsOf(table);
  const relation = relationOf(catalogue, table);
  const own = table.shape === 'record' ? [] : [`own._submission_id = ${parameters.submission}`];
  const where = [`own.school_id = ${parameters.school}`, `own.collection_id = ${parameters.collection}`, ...own];

  const { computed } = rulesOf(place);
  const placed = placeTable(table, catalogue, catalogue.codeLists);
  const copies = copyJoins(catalogue, table, (column) => `own.${column.name}`);
  const copied = columns.flatMap((column) => {
    const sql = copySql(column.field, copies);
    return sql === undefined ? [] : [[column.field, valueOfJson(sql, column.type)] as const];
  });
  const levels = levelsOf(computed);
  if (copied.length === 0 && levels.length === 0) return undefined;

  const former = formerRow(place);
  let rows = `select own._id, ${list(copied)} from ${relation} own ${copies.joins} where ${where.join(' and ')}`;
  for (const level of levels) {
    const counted = new RuleJoins('counted');
    const at = {
      ...sqlPlace(place),
      join: counted.add,
      ...(former === undefined ? {} : { last: former.last }),
    };
    const values = level.map(({ field, rule }) => [field, storedSql(placed, field, ruleToSql(rule, at))] as const);
    rows = `select own._id, ${list(values)} from (${rows}) as own ${[former?.join ?? '', ...counted.written].join(' ')}`;
  }
  const derived = [...copied.map(([field]) => field), ...levels.flat().map(({ field }) => field)];
  const changing = columns.filter((column) => derived.includes(column.field));
  const names = changing.map((column) => column.name);
  // The rows as they were are read beside the update: both see the table as it was before the statement.
  const text = `with asked as (select ${Object.values(parameters).join(', ')}),
    changed as (
      update ${relation} as kept set ${names.map((name) => `${name} = own.${name}`).join(', ')}
      from (${rows}) as own
      where kept.school_id = ${parameters.school} and kept._id = own._id
        and (${names.map((name) => `kept.${name}`).join(', ')}) is distinct from (${names.map((name) => `own.${name}`).join(', ')})
      returning kept._id, ${names.map((name) => `kept.${name}`).join(', ')})
    select before._id, ${changing.map((column, at) => `${valueOf(column, 'before')} as _from${at}, ${valueOf(column, 'changed')} as _to${at}`).join(', ')}
    from changed join ${relation} as before on before.school_id = ${parameters.school} and before._id = changed._id
    order by before._position, before._id`;
  return { text, fields: changing.map((column) => column.field.name) };

  function list(changed: readonly (readonly [Field, string])[]): string {
    const expected = new Map(changed.map(([field, sql]) => [field.name, sql]));
    return columns
      .map(({ field, name }) => {
        const sql = expected.get(field.name);
        if (sql === undefined) return `own.${name}`;
        // What was typed stands where nothing is yielded.
        return `${field.typedIfEmpty ? `coalesce(${sql}, own.${name})` : sql} as ${name}`;
      })
      .join(', ');
  }
}

/** A copy comes as JSON; a list of texts must be taken apart to become an array. */
function valueOfJson(sql: string, type: string): string {
  return type.endsWith('[]')
    ? `(select array_agg(item) from jsonb_array_elements_text(${sql}) as items(item))`
    : `((${sql}) #>> '{}')::${type}`;
}

/** Computed fields by how many others stand between them and what is typed. */
function levelsOf(computed: readonly FieldRule[]): readonly (readonly FieldRule[])[] {
  const levels: FieldRule[][] = [];
  const level = new Map<string, number>();
  for (const one of computed) {
    const depth = Math.max(0, ...one.rule.fields.map((name) => (level.get(name) ?? -1) + 1));
    level.set(one.field.name, depth);
    (levels[depth] ??= []).push(one);
  }
  return levels;
}
