import type { RowValues } from '../rows/readRow.ts';
import { aggregate } from './aggregate.ts';
import { ExactDecimal } from './decimals.ts';
import { operate } from './operate.ts';
import { readRuleValue } from './readRuleValue.ts';
import type { Rule } from './Rule.ts';
import type { RuleEnvironment } from './RuleEnvironment.ts';
import type { RuleNode } from './RuleNode.ts';
import type { RuleValue } from './RuleValue.ts';

/** What a rule yields for a row: the same as its SQL yields in the database. */
export function evaluate(rule: Rule, environment: RuleEnvironment): RuleValue {
  let asks = prepared.get(rule.root);
  if (asks === undefined) {
    asks = prepare(rule.root, []);
    prepared.set(rule.root, asks);
  }
  return asks(environment, []);
}

/** Whether a condition fails: only `false` does, an empty answer does not. */
export function fails(rule: Rule, environment: RuleEnvironment): boolean {
  return evaluate(rule, environment) === false;
}

/** A node made ready to be asked for many rows; `rows` are those of the macros around it. */
type Asks = (environment: RuleEnvironment, rows: readonly RowValues[]) => RuleValue;
type AsksRows = (environment: RuleEnvironment, rows: readonly RowValues[]) => readonly RowValues[];

const prepared = new WeakMap<RuleNode, Asks>();

function prepare(node: RuleNode, variables: readonly string[]): Asks {
  switch (node.node) {
    case 'constant':
      return () => node.value;
    case 'field': {
      const { row, field } = node;
      const depth = variables.lastIndexOf(row);
      if (depth >= 0) return (_, rows) => readRuleValue(field, rows[depth]?.[field.name]);
      return row === 'last'
        ? ({ last }) => readRuleValue(field, last?.[field.name])
        : (environment) => readRuleValue(field, environment.this?.[field.name]);
    }
    case 'recordField': {
      const { table, field, collection } = node;
      return (environment) => {
        const source = collection === 'this' ? environment : environment.lastYear;
        return readRuleValue(field, source?.rows?.(table.name)[0]?.[field.name]);
      };
    }
    case 'academicYear':
      return ({ academicYear }) => academicYear ?? null;
    case 'external': {
      const { source, figure } = node;
      return ({ external }) => {
        const found = external?.(source, figure) ?? null;
        return found === null ? null : new ExactDecimal(found);
      };
    }
    case 'list': {
      const items = node.items.map((item) => prepare(item, variables));
      return (environment, rows) => items.map((item) => item(environment, rows)).filter((value) => value !== null);
    }
    case 'not': {
      const operand = prepare(node.operand, variables);
      return (environment, rows) => {
        const value = operand(environment, rows);
        return value === null ? null : value === false;
      };
    }
    case 'negate': {
      const operand = prepare(node.operand, variables);
      return (environment, rows) => operate('-', new ExactDecimal(0), () => operand(environment, rows));
    }
    case 'operation': {
      const { operator } = node;
      const left = prepare(node.left, variables);
      const right = prepare(node.right, variables);
      return (environment, rows) => operate(operator, left(environment, rows), () => right(environment, rows));
    }
    case 'conditional': {
      const condition = prepare(node.condition, variables);
      const yes = prepare(node.yes, variables);
      const no = prepare(node.no, variables);
      return (environment, rows) => {
        const value = condition(environment, rows);
        if (value === null) return null;
        return value === true ? yes(environment, rows) : no(environment, rows);
      };
    }
    case 'call': {
      const called = node.function;
      const given = node.given.map((one) => prepare(one, variables));
      return (environment, rows) => {
        const values = given.map((one) => one(environment, rows));
        if (called.takesEmpty !== true && values.includes(null)) return null;
        return called.evaluate(values, node.lookup);
      };
    }
    case 'exists':
    case 'all': {
      const of = prepareRows(node.of, variables);
      const body = prepare(node.body, [...variables, node.variable]);
      return node.node === 'exists'
        ? (environment, rows) => of(environment, rows).some((row) => body(environment, [...rows, row]) === true)
        : (environment, rows) => of(environment, rows).every((row) => body(environment, [...rows, row]) !== false);
    }
    case 'map': {
      const of = prepareRows(node.of, variables);
      const body = prepare(node.body, [...variables, node.variable]);
      return (environment, rows) =>
        of(environment, rows)
          .map((row) => body(environment, [...rows, row]))
          .filter((value) => value !== null);
    }
    case 'distinct': {
      const of = prepare(node.of, variables);
      return (environment, rows) => {
        const values = of(environment, rows);
        if (!Array.isArray(values)) return values;
        return [...new Map(values.map((value: RuleValue) => [String(value), value])).values()];
      };
    }
    case 'aggregate': {
      const { name } = node;
      if (node.of.type.kind === 'rows') {
        const of = prepareRows(node.of, variables);
        return (environment, rows) => new ExactDecimal(of(environment, rows).length);
      }
      const of = prepare(node.of, variables);
      return (environment, rows) => aggregate(name, of(environment, rows));
    }
    default:
      throw new Error(`${node.node} yields rows, not a value`);
  }
}

function prepareRows(node: RuleNode, variables: readonly string[]): AsksRows {
  if (node.node === 'rows') {
    const { table, collection } = node;
    return (environment) => (collection === 'this' ? environment : environment.lastYear)?.rows?.(table.name) ?? [];
  }
  if (node.node !== 'filter') throw new Error(`${node.node} yields a value, not rows`);
  const of = prepareRows(node.of, variables);
  const body = prepare(node.body, [...variables, node.variable]);
  return (environment, rows) => of(environment, rows).filter((row) => body(environment, [...rows, row]) === true);
}
