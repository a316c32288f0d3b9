import { castType, cell, type Place } from './cells.ts';
import { comparisons, conditionSql, relatedRows, scope } from './conditions.ts';
import type { CompiledStatement } from './compileStatement.ts';
import type { DateTrunc, GroupCondition, GroupKey, GroupQuery, Measure } from './GroupQuery.ts';
import { collation, directions } from './orders.ts';
import type { Column } from './RowQuery.ts';
import { Statement } from './Statement.ts';
import { stateCondition, submissionsOf } from './visibility.ts';
import { wholeNumber } from './wholeNumber.ts';

/**
 * One select for groups of rows: inside, the groups with everything that is asked of them; outside, those that are
 * wanted, in their order. What is grouped and measured is what the viewer may see of each row.
 */
export function compileGroups(query: GroupQuery, from: ConstructorParameters<typeof Statement>): CompiledStatement {
  const statement = new Statement(...from);
  const { table, keys } = query;
  const rows: Place = { table, alias: statement.name('t') };
  const where = conditionSql(statement, rows, query.where, query.states);
  const conditions = [...scope(statement, rows, query.states), ...(where === 'true' ? [] : [where])];
  const joined = keys.map((key) => keySql(statement, rows, key, query));
  const measures = new Map([...measuresOf(query)].map((measure) => [measure.name, measure]));
  const group = statement.name('g');
  const inner = [
    ...keys.map((key, at) => `${joined[at]?.sql ?? 'null'} as ${key.column.name}`),
    ...[...measures.values()].map((measure) => `${measureSql(statement, rows, measure, query)} as ${name(measure)}`),
  ];
  const grouping = keys.length === 0 ? '' : ` group by ${keys.map((_, at) => at + 1).join(', ')}`;
  const wanted = groupConditionSql(statement, group, query.having);
  const outs = outColumns(statement, query, group);
  const order = query.order.map(({ by, direction }) => {
    const collated = 'field' in by && by.kind === 'field' ? collation(by.field) : '';
    return `${group}.${name(by)}${collated} ${directions[direction]}`;
  });
  // Whatever the order leaves open, pages of groups follow each other.
  for (const key of keys) order.push(`${group}.${key.column.name} nulls last`);
  const text = `select ${outs.map(({ sql, column }) => `${sql} as ${column.name}`).join(', ')}
    from (select ${inner.join(', ')} from ${statement.relation(table)} ${rows.alias}
      ${joined.map(({ join }) => join).join(' ')} where ${conditions.join(' and ')}${grouping}) ${group}
    where ${wanted}${order.length === 0 ? '' : ` order by ${order.join(', ')}`}
    limit ${wholeNumber(statement, query.limit)}${
      query.offset === undefined ? '' : ` offset ${wholeNumber(statement, query.offset)}`
    }`;
  for (const [index, { column }] of outs.entries()) column.index = index;
  return { text: statement.text(text), sources: statement.sources, width: outs.length };
}

/** A measure is computed once, however often the answer, the filter and the order name it. */
function measuresOf(query: GroupQuery): readonly Measure[] {
  const inCondition = (condition: GroupCondition): readonly Measure[] => {
    switch (condition.kind) {
      case 'unknown':
        return [];
      case 'not':
        return inCondition(condition.of);
      case 'compare':
      case 'empty':
        return [condition.measure];
      default:
        return condition.of.flatMap(inCondition);
    }
  };
  const inOrder = query.order.flatMap(({ by }) => (isKey(by) ? [] : [by]));
  return [...query.measures, ...inCondition(query.having), ...inOrder];
}

function isKey(by: GroupKey | Measure): by is GroupKey {
  return by.kind === 'field' || by.kind === 'filledBy';
}

function name(of: GroupKey | Measure): string {
  return isKey(of) ? of.column.name : of.name;
}

interface JoinedKey {
  readonly sql: string;
  /** What must be joined to the rows for it. */
  readonly join: string;
}

function keySql(statement: Statement, rows: Place, key: GroupKey, query: GroupQuery): JoinedKey {
  if (key.kind === 'filledBy') {
    const alias = statement.name('s');
    const join = `left join platform.submission ${alias} on ${alias}.id = ${rows.alias}."_submission_id"`;
    return { sql: `${alias}.department`, join };
  }
  let place = rows;
  const joins: string[] = [];
  for (const relation of key.path) {
    const inner: Place = { table: relation.table, alias: statement.name('t') };
    const found = relatedRows(statement, inner, relation, place, query.states);
    const alias = statement.name('r');
    joins.push(`left join lateral (select * from ${statement.relation(relation.table)} ${inner.alias}
      where ${found.join(' and ')} order by ${inner.alias}."_id" limit 1) ${alias} on true`);
    place = { table: relation.table, alias };
  }
  return { sql: truncated(cell(statement, place, key.field), key), join: joins.join(' ') };
}

const months: Readonly<Record<DateTrunc, number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 };

/** The first day, or the first month, of the period that a date is in. */
function truncated(sql: string, { field, trunc }: Extract<GroupKey, { kind: 'field' }>): string {
  if (trunc === undefined) return sql;
  if (field.kind === 'date') return `date_trunc('${trunc.toLowerCase()}', (${sql})::timestamp)::date`;
  const size = months[trunc];
  const month = `(substr(${sql}, 6, 2)::integer - 1) / ${size} * ${size} + 1`;
  return `left(${sql}, 5) || lpad((${month})::text, 2, '0')`;
}

function measureSql(statement: Statement, rows: Place, measure: Measure, query: GroupQuery): string {
  const where = measure.where === undefined ? undefined : conditionSql(statement, rows, measure.where, query.states);
  const filter = where === undefined ? '' : ` filter (where ${where})`;
  return aggregateSql(statement, rows, measure, filter);
}

function aggregateSql(statement: Statement, rows: Place, measure: Measure, filter: string): string {
  if (measure.kind === 'count') return `count(*)${filter}`;
  const value = cell(statement, rows, measure.field);
  switch (measure.kind) {
    case 'distinct':
      return `count(distinct ${value})${filter}`;
    case 'avg':
      return `round(avg(${value})${filter}, 6)`;
    case 'percentile': {
      const fraction = statement.parameter(measure.fraction, 'double precision');
      return `percentile_disc(${fraction}) within group (order by ${value})${filter}`;
    }
    case 'min':
    case 'max':
      // Months are text, which has an order of its own in every database but this one's code points.
      return measure.field.kind === 'yearMonth'
        ? `${measure.kind}(${value} collate "C")${filter}`
        : `${measure.kind}(${value})${filter}`;
    default:
      return `sum(${value})${filter}`;
  }
}

/** The PostgreSQL type that a measure is compared as. */
function measureType(measure: Measure): string {
  if (measure.kind === 'count' || measure.kind === 'distinct') return 'bigint';
  return measure.kind === 'sum' || measure.kind === 'avg' ? 'numeric' : castType(measure.field);
}

function groupConditionSql(statement: Statement, group: string, condition: GroupCondition): string {
  const sub = (of: GroupCondition): string => groupConditionSql(statement, group, of);
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 0 ? 'true' : `(${condition.of.map(sub).join(' and ')})`;
    case 'any':
      return condition.of.length === 0 ? 'false' : `(${condition.of.map(sub).join(' or ')})`;
    case 'not':
      return `not ${sub(condition.of)}`;
    case 'unknown':
      return 'null::boolean';
    case 'empty':
      return `(${group}.${condition.measure.name} is ${condition.empty ? '' : 'not '}null)`;
    default: {
      const type = measureType(condition.measure);
      const list = condition.by === 'in' || condition.by === 'notIn';
      const value = statement.parameter(condition.value, list ? `${type}[]` : type);
      return comparisons[condition.by](`${group}.${condition.measure.name}`, value);
    }
  }
}

function outColumns(
  statement: Statement,
  query: GroupQuery,
  group: string,
): readonly { readonly sql: string; readonly column: Column }[] {
  const keys = query.keys.map((key) => {
    const own = `${group}.${key.column.name}`;
    return { column: key.column, sql: key.kind === 'filledBy' ? departmentSql(statement, own) : own };
  });
  const measures = query.measures.map((measure) => ({ column: measure.column, sql: `${group}.${measure.name}` }));
  const outs = [...keys, ...measures];
  if (query.coverage !== undefined) {
    const filler = query.keys.find((key) => key.kind === 'filledBy');
    const all = submissionsOf(statement, query.table);
    const counted = (and: string): string =>
      filler === undefined
        ? statement.shared(`(select count(*) ${all}${and})`)
        : `(select count(*) ${all}${and} and department = ${group}.${filler.column.name})`;
    const within = query.states === undefined ? '' : ` and ${stateCondition(statement, query.states)}`;
    outs.push(
      { column: query.coverage.submissions, sql: counted(within) },
      { column: query.coverage.of, sql: counted('') },
    );
  }
  if (query.asOf !== undefined)
    outs.push({
      column: query.asOf,
      sql: `to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    });
  // A row for each group, also where nothing is asked of it.
  return outs.length === 0 ? [{ sql: '1', column: { name: 'nothing', index: -1 } }] : outs;
}

/** Code and name of a department as a JSON list. */
function departmentSql(statement: Statement, code: string): string {
  const known = `(select d.name from platform.department d where d.school_id = ${statement.school} and d.code = ${code})`;
  return `json_build_array(${code}, coalesce(${known}, ${code}))::text`;
}
