import { Decimal } from 'decimal.js';
import type { Field } from '#schema/definition/Field.ts';
import { snakeCase } from '#schema/derived/names.ts';
import type { Rule } from '#schema/rules/Rule.ts';
import type { RuleNode } from '#schema/rules/RuleNode.ts';
import type { RuleType } from '#schema/rules/RuleType.ts';
import { divideSql } from './divideSql.ts';
import { functionsSql } from './functionsSql.ts';
import { joinedAggregate, joinedExists } from './joinedRows.ts';
import { listToSql } from './listToSql.ts';
import { rowsToSql } from './rowsToSql.ts';
import type { RuleSqlPlace } from './RuleSqlPlace.ts';
import { sqlText } from './sqlText.ts';

/** The place of a rule with the aliases of the macros around a node. */
export interface NodePlace extends RuleSqlPlace {
  readonly variables: ReadonlyMap<string, string>;
}

/** One SQL expression that yields for every row what evaluating the rule yields. */
export function ruleToSql(rule: Rule, place: RuleSqlPlace): string {
  return nodeToSql(rule.root, { ...place, variables: new Map() });
}

export function nodeToSql(node: RuleNode, place: NodePlace): string {
  switch (node.node) {
    case 'constant':
      return constant(node);
    case 'field':
      return field(node.row, node.field, node.type, place);
    case 'recordField': {
      const rows = rowsToSql({ ...node, node: 'rows', type: { kind: 'rows' } }, place);
      return `(select ${column(rows.alias, node.field, node.type)} from ${rows.from} where ${rows.where} limit 1)`;
    }
    case 'academicYear':
      return place.academicYear ?? 'null::text';
    case 'external':
      return place.external?.(node.source, node.figure) ?? 'null::numeric';
    case 'not':
      return `(not ${nodeToSql(node.operand, place)})`;
    case 'negate':
      return `(- ${nodeToSql(node.operand, place)})`;
    case 'operation':
      return operation(node, place);
    case 'conditional':
      return `(case ${nodeToSql(node.condition, place)} when true then ${nodeToSql(node.yes, place)} when false then ${nodeToSql(node.no, place)} end)`;
    case 'call':
      return call(node, place);
    case 'exists':
    case 'all': {
      const joined = node.node === 'exists' ? joinedExists(node, place) : undefined;
      if (joined !== undefined) return joined;
      const rows = rowsToSql(node.of, place);
      const inner = { ...place, variables: new Map([...place.variables, [node.variable, rows.alias]]) };
      const body = nodeToSql(node.body, inner);
      return node.node === 'exists'
        ? `exists (select 1 from ${rows.from} where ${rows.where} and ${body})`
        : `(not exists (select 1 from ${rows.from} where ${rows.where} and not ${body}))`;
    }
    case 'aggregate':
      return aggregate(node, place);
    case 'list':
    case 'map':
    case 'distinct': {
      // The value of a field that holds several: in an order of its own, so that it only differs where it changed.
      const list = listToSql(node, place);
      return 'array' in list ? list.array : `nullif(array(select v from (${list.select}) as listed order by v), '{}')`;
    }
    default:
      throw new Error(`${node.node} is no single value`);
  }
}

function constant({ value, type }: Extract<RuleNode, { node: 'constant' }>): string {
  if (value instanceof Decimal)
    return `${value.toFixed()}::numeric`.replace(/^-.*::/, (number) => `(${number.slice(0, -2)})::`);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `${sqlText(value)}::${type.kind === 'date' ? 'date' : 'text'}`;
  throw new Error('A constant of a rule is a number, a text or a truth');
}

function field(row: string, of: Field, type: RuleType, place: NodePlace): string {
  const alias = place.variables.get(row);
  if (alias !== undefined) return column(alias, of, type);
  if (row === 'last') {
    const last = place.last?.(of);
    return last === undefined ? `null::${sqlType(type)}` : typed(last, type);
  }
  if (place.row === undefined) throw new Error(`No row is ${row} here`);
  return column(place.row, of, type);
}

export function column(alias: string, of: Field, type: RuleType): string {
  // Files stand in a table of their own.
  return of.kind === 'files' ? 'null::text[]' : typed(`${alias}."${snakeCase(of.name)}"`, type);
}

/** Whole numbers become exact ones: `integer` has its own division and overflows. An empty list is absent. */
function typed(sql: string, type: RuleType): string {
  if (type.kind === 'number' || type.kind === 'year') return `${sql}::numeric`;
  return type.kind === 'list' ? `nullif(${sql}, '{}')` : sql;
}

export function sqlType(type: RuleType): string {
  switch (type.kind) {
    case 'number':
    case 'year':
      return 'numeric';
    case 'boolean':
    case 'date':
      return type.kind;
    case 'list':
      return `${sqlType(type.element ?? { kind: 'text' })}[]`;
    default:
      return 'text';
  }
}

function operation(node: Extract<RuleNode, { node: 'operation' }>, place: NodePlace): string {
  const left = nodeToSql(node.left, place);
  if (node.operator === 'in') return inSql(left, node.right, place);
  const right = nodeToSql(node.right, place);
  switch (node.operator) {
    case '&&':
      return `(${left} and ${right})`;
    case '||':
      return `(${left} or ${right})`;
    case '==':
      return `(${left} = ${right})`;
    case '!=':
      return `(${left} <> ${right})`;
    case '/':
      return divideSql(left, right);
    case '%':
      return `(${left} % nullif(${right}, 0))`;
    case '+':
      return `(${left} ${node.type.kind === 'text' ? '||' : '+'} ${right})`;
    case '-':
    case '*':
      return `(${left} ${node.operator} ${right})`;
    default: {
      const text = sqlType(node.left.type) === 'text' ? ' collate "C"' : '';
      return `(${left}${text} ${node.operator} ${right})`;
    }
  }
}

function inSql(value: string, of: RuleNode, place: NodePlace): string {
  const list = listToSql(of, place);
  if ('array' in list)
    return of.node === 'list'
      ? `(case when ${value} is not null then ${value} = any(${list.array}) end)`
      : `(${value} = any(${list.array}))`;
  // A subselect that does not depend on the row is hashed once.
  return `(case when ${value} is not null then ${value} in (${list.select}) end)`;
}

function call(node: Extract<RuleNode, { node: 'call' }>, place: NodePlace): string {
  const write = functionsSql[node.function.name];
  if (write === undefined) throw new Error(`Function ${node.function.name} has no SQL`);
  const given = node.given.map((one) => {
    if (one.type.kind !== 'list') return nodeToSql(one, place);
    const list = listToSql(one, place);
    return 'array' in list ? list.array : `array(${list.select})`;
  });
  return `(${write(given, node)})`;
}

function aggregate(node: Extract<RuleNode, { node: 'aggregate' }>, place: NodePlace): string {
  const joined = joinedAggregate(node, place);
  if (joined !== undefined) return joined;
  if (node.of.type.kind === 'rows') {
    const rows = rowsToSql(node.of, place);
    return `(select count(*)::numeric from ${rows.from} where ${rows.where})`;
  }
  const list = listToSql(node.of, place);
  if ('array' in list && node.name === 'size') return `cardinality(${list.array})::numeric`;
  const values = 'array' in list ? `select v from unnest(${list.array}) as items(v)` : list.select;
  const text = node.of.type.element?.kind === 'yearMonth' ? ' collate "C"' : '';
  const aggregates = {
    size: 'count(v)::numeric',
    sum: 'sum(v)',
    avg: divideSql('sum(v)', 'count(v)'),
    min: `min(v${text})`,
    max: `max(v${text})`,
  };
  return `(select ${aggregates[node.name]} from (${values}) as list(v))`;
}
