import type { Field } from '#schema/definition/Field.ts';
import type { GroupCondition, GroupOrder, Measure } from '../../database/reading/GroupQuery.ts';
import type { Direction } from '../../database/reading/RowQuery.ts';
import type { Relation } from '#schema/derived/relations.ts';
import { problems } from '#schema/problems/problems.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Given } from './Given.ts';
import type { GroupPlanning } from './GroupPlanning.ts';
import { keyName } from './planGroupKeys.ts';
import { planComparison } from './planWhere.ts';

const measured = ['sum', 'avg', 'min', 'max', 'distinct'] as const;

type Measured = (typeof measured)[number];

function isMeasured(name: string): name is Measured {
  return (measured as readonly string[]).includes(name);
}

/** The filter of groups that an argument `having` asks for. */
export function planHaving(groups: GroupPlanning, given: Given | undefined): GroupCondition {
  if (given?.kind !== 'object') return { kind: 'all', of: [] };
  const of: GroupCondition[] = [];
  for (const [name, value] of given.fields) {
    if (value.kind === 'null') continue;
    groups.planning.countCondition();
    if (name === '_and' || name === '_or') {
      const parts = value.kind === 'list' ? value.items : [value];
      of.push({ kind: name === '_and' ? 'all' : 'any', of: parts.map((part) => planHaving(groups, part)) });
    } else if (name === '_not') of.push({ kind: 'not', of: planHaving(groups, value) });
    else if (name === 'count') of.push(planOperators(groups, groups.measure({ kind: 'count' }), value));
    else if (isMeasured(name) && value.kind === 'object')
      for (const [fieldName, operators] of value.fields) {
        const field = groups.table.fields.find((one) => one.name === fieldName);
        if (field !== undefined) of.push(planOperators(groups, groups.measure({ kind: name, field }), operators));
      }
  }
  return { kind: 'all', of };
}

function planOperators(groups: GroupPlanning, measure: Measure, given: Given): GroupCondition {
  if (given.kind !== 'object') return { kind: 'unknown' };
  const field = comparedAs(measure);
  const of = [...given.fields].map(([operator, value]): GroupCondition => {
    const condition = planComparison(groups.planning, field, operator, value);
    const turned = (one: typeof condition): GroupCondition => {
      if (one.kind === 'compare') return { kind: 'compare', measure, by: one.by, value: one.value };
      if (one.kind === 'empty') return { kind: 'empty', measure, empty: one.empty };
      if (one.kind === 'all') return { kind: 'all', of: one.of.map(turned) };
      return { kind: 'unknown' };
    };
    return turned(condition);
  });
  return { kind: 'all', of };
}

/** What the values of a measure are like: a number, or a value of its field. */
function comparedAs(measure: Measure): Field {
  if (measure.kind === 'count' || measure.kind === 'distinct') return number('integer');
  if (measure.kind === 'sum' || measure.kind === 'avg') return { ...number('decimal'), name: measure.field.name };
  return measure.field;
}

function number(kind: 'integer' | 'decimal'): Field {
  return { name: 'count', kind } as Field;
}

/** The order of groups that an argument `orderBy` asks for. */
export function planGroupOrder(groups: GroupPlanning, given: Given | undefined): readonly GroupOrder[] {
  if (given?.kind === 'list') return given.items.flatMap((item) => planGroupOrder(groups, item));
  if (given?.kind !== 'object') return [];
  return [...given.fields].flatMap(([name, value]): readonly GroupOrder[] => {
    if (name === 'key') return planKeyOrder(groups, groups.table, value, []);
    if (name === 'count')
      return value.kind === 'value'
        ? [{ by: groups.measure({ kind: 'count' }), direction: value.now as Direction }]
        : [];
    if (!isMeasured(name) || value.kind !== 'object') return [];
    return [...value.fields].flatMap(([fieldName, direction]): readonly GroupOrder[] => {
      const field = groups.table.fields.find((one) => one.name === fieldName);
      if (field === undefined || direction.kind !== 'value') return [];
      return [{ by: groups.measure({ kind: name, field }), direction: direction.now as Direction }];
    });
  });
}

function planKeyOrder(
  groups: GroupPlanning,
  table: Table,
  given: Given,
  path: readonly Relation[],
): readonly GroupOrder[] {
  if (given.kind !== 'object') return [];
  return [...given.fields].flatMap(([name, value]): readonly GroupOrder[] => {
    const relation = groups.planning.relation(table, name);
    if (relation !== undefined) return planKeyOrder(groups, relation.table, value, [...path, relation]);
    if (value.kind !== 'value') return [];
    const by = groups.key(keyName(path, name));
    if (by === undefined) throw problems.valueRefused({ field: name, expected: 'a field of groupBy' });
    return [{ by, direction: value.now as Direction }];
  });
}
