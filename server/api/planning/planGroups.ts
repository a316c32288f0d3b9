import { GraphQLFloat, type FieldNode } from 'graphql';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { GroupQuery, Measure } from '../../database/reading/GroupQuery.ts';
import type { Column, Condition, Parameter } from '../../database/reading/RowQuery.ts';
import { scalarWriter } from '../answer/cellWriters.ts';
import { constantWriter, objectWriter, type Member } from '../answer/objectWriter.ts';
import type { RowWriter } from '../answer/Writing.ts';
import { exactly, parameterOf } from './argumentParameter.ts';
import { givenNode } from './Given.ts';
import { GroupPlanning } from './GroupPlanning.ts';
import { planGroupKey } from './planGroupKey.ts';
import { planGroupKeys } from './planGroupKeys.ts';
import { planGroupOrder, planHaving } from './planHaving.ts';
import { planRows, type ListWriter } from './planList.ts';
import type { Planning } from './Planning.ts';
import { planWhere } from './planWhere.ts';
import { selectedFields } from './selectedFields.ts';
import { groupArguments } from './tableArguments.ts';

/** Groups of a page where `limit` is not given. */
const defaultPage = 100;

interface PlannedGroups {
  readonly query: GroupQuery;
  readonly write: ListWriter;
}

/** Plans the groups of a table's rows with all that is computed over them. */
export function planGroups(
  planning: Planning,
  table: Table,
  nodes: readonly FieldNode[],
  sent: Parameter,
): PlannedGroups {
  const given = groupArguments(planning, table, nodes);
  const groups = new GroupPlanning(planning, table);
  planning.policy(table);
  // What computes over many rows is planned for its values.
  planning.steady = false;
  planGroupKeys(groups, given.get('groupBy'));
  const states = parameterOf(given.get('states')) ?? sent;
  const limit = parameterOf(given.get('limit')) ?? { constant: defaultPage };
  planning.pages.push({ table: table.name, limit, above: undefined });
  const asked = new AskedOfGroups(groups);
  const write = planGroup(asked, nodes);
  const query: GroupQuery = {
    table,
    where: planRows(planning, table, given, undefined),
    states,
    keys: groups.keys,
    having: planHaving(groups, given.get('having')),
    order: planGroupOrder(groups, given.get('orderBy')),
    limit,
    offset: exactly(
      planning,
      parameterOf(given.get('offset')),
      { field: 'offset', expected: '0 or more' },
      (value) => Number(value) >= 0,
    ),
    measures: [...asked.measures],
    coverage: asked.coverage,
    asOf: asked.asOf,
  };
  return {
    query,
    write: (writing, start, end) => {
      for (let at = start; at < end; at += 1) {
        writing.out.byte((at === start ? '[' : ',').charCodeAt(0));
        write(writing, at, at + 1);
      }
      if (start === end) writing.out.byte('['.charCodeAt(0));
      writing.out.byte(']'.charCodeAt(0));
    },
  };
}

/** What the answer shows of each group. */
class AskedOfGroups {
  readonly measures = new Set<Measure>();
  coverage: { readonly submissions: Column; readonly of: Column } | undefined;
  asOf: Column | undefined;

  constructor(readonly groups: GroupPlanning) {}

  get planning(): Planning {
    return this.groups.planning;
  }

  show(measure: Measure): Column {
    this.measures.add(measure);
    return measure.column;
  }
}

function planGroup(asked: AskedOfGroups, nodes: readonly FieldNode[]): RowWriter {
  const { planning } = asked;
  const asks = selectedFields(nodes, planning.fragments, planning.variables);
  return objectWriter([...asks].map(([key, below]) => ({ key, write: planMember(asked, below) })));
}

function planMember(asked: AskedOfGroups, nodes: readonly FieldNode[]): RowWriter {
  const { planning, groups } = asked;
  const name = nodes[0]?.name.value ?? '';
  switch (name) {
    case '__typename':
      return constantWriter(`${planning.facts.typeName(groups.table)}Aggregate`);
    case 'key':
      return planGroupKey(groups, nodes);
    case 'count':
      return scalarWriter('Int', asked.show(groups.measure({ kind: 'count' }, planCondition(asked, nodes))));
    case 'asOf':
      asked.asOf ??= planning.column();
      return scalarWriter('String', asked.asOf);
    case 'coverage':
      return planCoverage(asked, nodes);
    default:
      return planMeasures(asked, name as Measured, nodes);
  }
}

type Measured = 'sum' | 'avg' | 'min' | 'max' | 'distinct' | 'percentile';

function planMeasures(asked: AskedOfGroups, kind: Measured, nodes: readonly FieldNode[]): RowWriter {
  const { planning, groups } = asked;
  const where = planCondition(asked, nodes);
  const typeName = `${planning.facts.typeName(groups.table)}${typeNames[kind]}`;
  const members = [...selectedFields(nodes, planning.fragments, planning.variables)].map(([key, [node]]): Member => {
    const field = groups.table.fields.find((one) => one.name === node?.name.value);
    if (field === undefined) return { key, write: constantWriter(typeName) };
    const column =
      kind === 'percentile'
        ? asked.show(groups.measure({ kind, field, fraction: fraction(asked, nodes) }, where))
        : asked.show(groups.measure({ kind, field }, where));
    return { key, write: scalarWriter(scalarOf(kind, field), column) };
  });
  return objectWriter(members);
}

const typeNames: Readonly<Record<Measured, string>> = {
  sum: 'Numbers',
  avg: 'Numbers',
  min: 'Extremes',
  max: 'Extremes',
  percentile: 'Extremes',
  distinct: 'Distinct',
};

function scalarOf(kind: Measured, field: Field): Parameters<typeof scalarWriter>[0] {
  if (kind === 'distinct') return 'Int';
  return kind === 'sum' || kind === 'avg' ? 'Decimal' : kindOf(field).graphqlScalar(field);
}

/** The condition on the rows that a measure counts; `undefined` where it counts all. */
function planCondition(asked: AskedOfGroups, nodes: readonly FieldNode[]): Condition | undefined {
  const { planning, groups } = asked;
  const node = nodes[0]?.arguments?.find((argument) => argument.name.value === 'where')?.value;
  const given = givenNode(node, planning.facts.inputs(groups.table).where, planning.variables);
  return given?.kind === 'object' ? planWhere(planning, groups.table, given) : undefined;
}

function fraction(asked: AskedOfGroups, nodes: readonly FieldNode[]): Parameter {
  const { planning } = asked;
  const node = nodes[0]?.arguments?.find((argument) => argument.name.value === 'fraction')?.value;
  const given = parameterOf(givenNode(node, GraphQLFloat, planning.variables)) ?? { constant: null };
  const refusal = { field: 'fraction', expected: '0 to 1' };
  return exactly(planning, given, refusal, (value) => Number(value) >= 0 && Number(value) <= 1) ?? given;
}

function planCoverage(asked: AskedOfGroups, nodes: readonly FieldNode[]): RowWriter {
  const { planning } = asked;
  const coverage = (asked.coverage ??= { submissions: planning.column(), of: planning.column() });
  const writers: Readonly<Record<string, RowWriter>> = {
    submissions: scalarWriter('Int', coverage.submissions),
    of: scalarWriter('Int', coverage.of),
    __typename: constantWriter('Coverage'),
  };
  return objectWriter(
    [...selectedFields(nodes, planning.fragments, planning.variables)].flatMap(([key, [node]]) => {
      const write = writers[node?.name.value ?? ''];
      return write === undefined ? [] : [{ key, write }];
    }),
  );
}
