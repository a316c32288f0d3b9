import type { Relation } from '#schema/derived/relations.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { castType, cell, type Place } from './cells.ts';
import type { Comparison, Condition, Parameter } from './RowQuery.ts';
import type { Statement } from './Statement.ts';
import { anyCondition, inStates } from './visibility.ts';

/** SQL of a filter over the rows at `place`. */
export function conditionSql(
  statement: Statement,
  place: Place,
  condition: Condition,
  states: Parameter | undefined,
): string {
  const sub = (of: Condition): string => conditionSql(statement, place, of, states);
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 0 ? 'true' : `(${condition.of.map(sub).join(' and ')})`;
    case 'any':
      return condition.of.length === 0 ? 'false' : `(${condition.of.map(sub).join(' or ')})`;
    case 'not':
      return `not ${sub(condition.of)}`;
    case 'unknown':
      return 'null::boolean';
    case 'ids':
      return `${place.alias}."_id" = any(${statement.parameter(condition.value, 'uuid[]')})`;
    case 'submission': {
      const own = `${place.alias}."_submission_id" = ${statement.parameter(condition.value, 'uuid')}`;
      // The row of a record that several departments fill is each of theirs.
      return place.table.shape === 'record' ? `(${own} or ${place.alias}."_submission_id" is null)` : `(${own})`;
    }
    case 'empty':
      return `(${cell(statement, place, condition.field)} is ${condition.empty ? '' : 'not '}null)`;
    case 'compare': {
      const type = castType(condition.field);
      const list = condition.by === 'in' || condition.by === 'notIn';
      const value = statement.parameter(condition.value, list ? `${type}[]` : type);
      return comparisons[condition.by](cell(statement, place, condition.field), value);
    }
    default: {
      const { relation, quantifier } = condition;
      const inner: Place = { table: relation.table, alias: statement.name('t') };
      const where = conditionSql(statement, inner, condition.where, states);
      const rows = `select 1 from ${statement.relation(relation.table)} ${inner.alias}
        where ${relatedRows(statement, inner, relation, place, states).join(' and ')}`;
      if (quantifier === 'every') return `not exists(${rows} and (${where}) is not true)`;
      return `${quantifier === 'none' ? 'not ' : ''}exists(${rows} and ${where})`;
    }
  }
}

/** SQL of each comparison of a column with a value. */
export const comparisons: Readonly<Record<Comparison, (column: string, value: string) => string>> = {
  '=': (column, value) => `(${column} = ${value})`,
  '<>': (column, value) => `(${column} <> ${value})`,
  '<': (column, value) => `(${column} < ${value})`,
  '<=': (column, value) => `(${column} <= ${value})`,
  '>': (column, value) => `(${column} > ${value})`,
  '>=': (column, value) => `(${column} >= ${value})`,
  in: (column, value) => `(${column} = any(${value}))`,
  notIn: (column, value) => `(${column} <> all(${value}))`,
  like: (column, value) => `(${column} like ${value})`,
  ilike: (column, value) => `(${column} ilike ${value})`,
  contains: (column, value) => `(strpos(${column}, ${value}) > 0)`,
  startsWith: (column, value) => `starts_with(${column}, ${value})`,
  hasAll: (column, value) => `(${column} @> ${value})`,
  hasAny: (column, value) => `(${column} && ${value})`,
};

/** The rows of a table that a request may come upon at all: of its school and collection, visible, in the states. */
export function scope(statement: Statement, place: Place, states: Parameter | undefined): string[] {
  const { table, alias } = place;
  const conditions = [
    `${alias}."school_id" = ${statement.school}`,
    `${alias}."collection_id" = ${statement.collection}`,
  ];
  const policy = statement.policy(table);
  const visible = policy.lookup === undefined ? anyCondition(statement, table, alias, policy.rows) : 'true';
  if (visible !== 'true') conditions.push(visible);
  if (states !== undefined) conditions.push(inStates(statement, table, alias, states));
  return [...new Set(conditions)];
}

/** The rows that a relation leads to from the row at `from`. */
export function relatedRows(
  statement: Statement,
  place: Place,
  relation: Relation,
  from: Place,
  states: Parameter | undefined,
): string[] {
  const matches = relation.matches.map((match) => {
    const target = cell(statement, place, match.target);
    const own = match.from;
    if ('const' in own) return `${target} = ${statement.parameter({ constant: own.const }, castType(match.target))}`;
    const value = cell(statement, from, own);
    if (kindOf(own).graphqlList === true) return `${target} = any(${value})`;
    return kindOf(match.target).graphqlList === true ? `${value} = any(${target})` : `${target} = ${value}`;
  });
  return [...scope(statement, place, states), ...matches];
}
