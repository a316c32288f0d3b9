import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { problems } from '#schema/problems/problems.ts';
import type { Comparison, Condition, Parameter } from '../../database/reading/RowQuery.ts';
import { valueOf } from '../../database/reading/bindValues.ts';
import type { Given } from './Given.ts';
import type { Planning } from './Planning.ts';
import { requireExact } from './requireExact.ts';

/** The filter that an argument `where` asks for. */
export function planWhere(planning: Planning, table: Table, given: Given | undefined): Condition {
  if (given?.kind !== 'object') return { kind: 'all', of: [] };
  planning.policy(table);
  const of: Condition[] = [];
  for (const [name, value] of given.fields) {
    if (value.kind === 'null') continue;
    planning.countCondition();
    if (name === '_and' || name === '_or') {
      const parts = value.kind === 'list' ? value.items : [value];
      const conditions = parts.map((part) => planWhere(planning, table, part));
      of.push({ kind: name === '_and' ? 'all' : 'any', of: conditions });
    } else if (name === '_not') {
      of.push({ kind: 'not', of: planWhere(planning, table, value) });
    } else {
      const field = table.fields.find((candidate) => candidate.name === name);
      of.push(
        field === undefined ? planRelated(planning, table, name, value) : planComparisons(planning, field, value),
      );
    }
  }
  return { kind: 'all', of };
}

function planRelated(planning: Planning, table: Table, name: string, given: Given): Condition {
  const relation = planning.relation(table, name);
  if (relation === undefined || given.kind !== 'object') return { kind: 'unknown' };
  planning.policy(relation.table);
  if (!relation.many)
    return { kind: 'related', relation, quantifier: 'some', where: planWhere(planning, relation.table, given) };
  const quantifiers = { _some: 'some', _none: 'none', _every: 'every' } as const;
  const of = [...given.fields].flatMap(([key, where]): Condition[] => {
    const quantifier = quantifiers[key as keyof typeof quantifiers];
    return where.kind === 'null' || quantifier === undefined
      ? []
      : [{ kind: 'related', relation, quantifier, where: planWhere(planning, relation.table, where) }];
  });
  return { kind: 'all', of };
}

const comparisons: Readonly<Record<string, Comparison>> = {
  _eq: '=',
  _neq: '<>',
  _lt: '<',
  _lte: '<=',
  _gt: '>',
  _gte: '>=',
  _in: 'in',
  _nin: 'notIn',
  _like: 'like',
  _ilike: 'ilike',
  _contains: 'contains',
  _startsWith: 'startsWith',
};

const steady = new Set<Comparison>(['=', 'in']);

const listComparisons: Readonly<Record<string, Comparison>> = { _eq: '=', _contains: 'hasAll', _overlaps: 'hasAny' };

function planComparisons(planning: Planning, field: Field, given: Given): Condition {
  if (given.kind !== 'object') return { kind: 'unknown' };
  const of = [...given.fields].map(([operator, value]) => planComparison(planning, field, operator, value));
  return { kind: 'all', of };
}

/** The condition that one operator asks of a value like those of the field. */
export function planComparison(planning: Planning, field: Field, operator: string, value: Given): Condition {
  if (value.kind !== 'value') return planNull(field, operator);
  if (operator === '_isNull') return { kind: 'empty', field, empty: value.now === true };
  if (operator === '_between') return planBetween(planning, field, value);
  const isList = kindOf(field).graphqlList === true;
  const by = (isList ? listComparisons : comparisons)[operator];
  if (by === undefined) return { kind: 'unknown' };
  if (!steady.has(by)) planning.steady = false;
  const parameter = checked(planning, field, value.parameter, by);
  return { kind: 'compare', field, by, value: parameter };
}

/** `_eq: null` finds what is absent; with any other operator nothing can be said of null, as in SQL. */
function planNull(field: Field, operator: string): Condition {
  if (operator === '_eq' || operator === '_neq') return { kind: 'empty', field, empty: operator === '_eq' };
  return { kind: 'unknown' };
}

function planBetween(planning: Planning, field: Field, given: Extract<Given, { kind: 'value' }>): Condition {
  planning.steady = false;
  const bound = (at: number): Parameter => ({
    request: (request) => {
      const ends = valueOf(given.parameter, request);
      if (!Array.isArray(ends) || ends.length !== 2)
        throw problems.valueRefused({ field: field.name, expected: 'two ends' });
      return ends[at] as unknown;
    },
  });
  return {
    kind: 'all',
    of: [
      { kind: 'compare', field, by: '>=', value: checked(planning, field, bound(0), '>=') },
      { kind: 'compare', field, by: '<=', value: checked(planning, field, bound(1), '<=') },
    ],
  };
}

/** The scalars let text through; whether it is a date or a number is asked here, before any statement. */
function checked(planning: Planning, field: Field, parameter: Parameter, by: Comparison): Parameter {
  const read = (value: unknown): unknown => requireExact(field, value, by);
  if ('constant' in parameter) return { constant: read(parameter.constant) };
  read(valueOf(parameter, planning.request));
  return { request: (request) => read(valueOf(parameter, request)) };
}
