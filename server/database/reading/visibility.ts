import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { sentStates } from '#schema/review/sentStates.ts';
import { submissionStates } from '#schema/review/SubmissionState.ts';
import type { RowCondition } from '../../policies/RowCondition.ts';
import { departmentsKey, policyShape } from './policyShape.ts';
import type { Parameter } from './RowQuery.ts';
import type { Statement } from './Statement.ts';

/** SQL that holds for the rows for which one of the conditions does. */
export function anyCondition(
  statement: Statement,
  table: Table,
  alias: string,
  conditions: readonly RowCondition[],
): string {
  if (conditions.some((condition) => condition.kind === 'all')) return 'true';
  const parts = conditions.map((condition) => conditionSql(statement, table, alias, condition));
  // One alone is said as it is: where the states ask the same, it is asked once.
  return parts.length > 1 ? `(${parts.join(' or ')})` : (parts[0] ?? 'false');
}

function conditionSql(statement: Statement, table: Table, alias: string, condition: RowCondition): string {
  switch (condition.kind) {
    case 'all':
      return 'true';
    case 'sent':
      return rowsOfSubmissions(statement, table, alias, isSent, 'every');
    case 'departments': {
      const key = departmentsKey(condition.departments);
      const at = policyShape(statement.policy(table)).departments.findIndex((one) => departmentsKey(one) === key);
      const departments = statement.parameter(
        { table: table.name, policy: (shape) => shape.departments[at] ?? [] },
        'text[]',
        `departments ${at} ${table.name}`,
      );
      return rowsOfSubmissions(statement, table, alias, `department = any(${departments})`, 'some');
    }
    default: {
      const staffNo = statement.parameter(
        { table: table.name, policy: (shape) => shape.staffNo ?? null },
        'text',
        `staffNo ${table.name}`,
      );
      return `coalesce(${alias}."${snakeCase(condition.field)}" = ${staffNo}, false)`;
    }
  }
}

const isSent = `state in (${sentStates.map((state) => `'${state}'`).join(', ')})`;

/** SQL that holds for the rows whose submission stands in one of the states. */
export function inStates(statement: Statement, table: Table, alias: string, states: Parameter): string {
  // What most requests mean is said as the policy says it, so that it is asked once.
  if ('constant' in states && states.constant === sentStates)
    return rowsOfSubmissions(statement, table, alias, isSent, 'every');
  return rowsOfSubmissions(statement, table, alias, stateCondition(statement, states), 'least');
}

/** SQL that holds for the submissions that stand in one of the states. */
export function stateCondition(statement: Statement, states: Parameter): string {
  if ('constant' in states && states.constant === sentStates) return isSent;
  return `state = any(${statement.parameter(states, 'text[]', `states ${JSON.stringify(states)}`)})`;
}

/**
 * A row that several departments fill has no submission of its own: its submissions are all of its table in the
 * collection, and its state is the least advanced of theirs.
 */
function rowsOfSubmissions(
  statement: Statement,
  table: Table,
  alias: string,
  holds: string,
  shared: 'some' | 'every' | 'least',
): string {
  const from = submissionsOf(statement, table);
  if (table.shape !== 'record' && statement.fewRows)
    return `exists(select 1 ${from} and ${holds} and id = ${alias}."_submission_id" offset 0)`;
  const ids = statement.shared(`array(select id ${from} and ${holds})`);
  const own = `${alias}."_submission_id" = any(${ids}::uuid[])`;
  if (table.shape !== 'record') {
    if (shared === 'some') return own;
    // Mostly all submissions are in the states: then no row need be asked for its own.
    const every = statement.shared(`(select bool_and(${holds}) ${from})`);
    return `(${every} is true or ${own})`;
  }
  const together = {
    some: `exists(select 1 ${from} and ${holds})`,
    every: `(select coalesce(bool_and(${holds}), false) ${from})`,
    least: `coalesce((select ${holds} ${from} order by ${advance('state')} limit 1), false)`,
  }[shared];
  return `(${own} or ${alias}."_submission_id" is null and ${statement.shared(together)})`;
}

/** The submissions of a table in the collection. */
export function submissionsOf(statement: Statement, table: Table): string {
  return `from platform.submission where school_id = ${statement.school}
    and collection_id = ${statement.collection} and table_name = '${table.name}'`;
}

function advance(state: string): string {
  return `array_position(array[${submissionStates.map((one) => `'${one}'`).join(', ')}], ${state})`;
}

/** State of the row's submission. */
export function stateSql(statement: Statement, table: Table, alias: string): string {
  const own = `(select state from platform.submission where id = ${alias}."_submission_id")`;
  if (table.shape !== 'record') return own;
  const least = `(select state ${submissionsOf(statement, table)} order by ${advance('state')} limit 1)`;
  return `coalesce(${own}, ${statement.shared(least)})`;
}

/**
 * What is said of a row carried over from last year. Of one that several departments share it is the least of what they
 * say, which their submissions count.
 */
export function carriedSql(statement: Statement, table: Table, alias: string): string {
  const own = `${alias}."_carried"`;
  if (table.shape !== 'record') return own;
  const least = `(select case
      when bool_or(carried_rows > confirmed_rows + changed_rows + dropped_rows) then 'carried'
      when bool_or(changed_rows > 0) then 'changed' when bool_or(confirmed_rows > 0) then 'confirmed' end
    ${submissionsOf(statement, table)})`;
  return `case when ${alias}."_submission_id" is null then ${statement.shared(least)} else ${own} end`;
}

/** Departments that filled the row, as a JSON list of `[code, name]`. */
export function filledBySql(statement: Statement, table: Table, alias: string): string {
  const pair = `json_agg(json_build_array(s.department, coalesce(d.name, s.department)) order by s.department)::text`;
  const named = `platform.submission s left join platform.department d
    on d.school_id = s.school_id and d.code = s.department`;
  const own = `(select ${pair} from ${named} where s.id = ${alias}."_submission_id")`;
  if (table.shape !== 'record') return own;
  const all = `(select ${pair} from ${named} where s.school_id = ${statement.school}
    and s.collection_id = ${statement.collection} and s.table_name = '${table.name}')`;
  return `coalesce(${own}, ${statement.shared(all)})`;
}
