import {
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type FieldNode,
  type GraphQLInputType,
} from 'graphql';
import type { Table } from '#schema/definition/Table.ts';
import { givenNode, type Given } from './Given.ts';
import type { Planning } from './Planning.ts';

/** The arguments of a table field by name, those that are given. */
export function tableArguments(
  planning: Planning,
  table: Table,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, Given> {
  const types = planning.facts.inputs(table);
  return givenArguments(planning, nodes, {
    ...rowArguments(types),
    orderBy: listOf(types.order),
    first: GraphQLInt,
    limit: GraphQLInt,
    offset: GraphQLInt,
    after: GraphQLString,
  });
}

/** The arguments of the field that answers with groups of a table's rows. */
export function groupArguments(
  planning: Planning,
  table: Table,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, Given> {
  const types = planning.facts.inputs(table);
  return givenArguments(planning, nodes, {
    ...rowArguments(types),
    groupBy: listOf(types.groups.groupBy),
    having: types.groups.having,
    orderBy: listOf(types.groups.order),
    limit: GraphQLInt,
    offset: GraphQLInt,
  });
}

function rowArguments(types: ReturnType<Planning['facts']['inputs']>): Readonly<Record<string, GraphQLInputType>> {
  return { where: types.where, submission: GraphQLID, states: listOf(types.state) };
}

function listOf(type: GraphQLInputType): GraphQLInputType {
  return new GraphQLList(new GraphQLNonNull(type));
}

function givenArguments(
  planning: Planning,
  nodes: readonly FieldNode[],
  byName: Readonly<Record<string, GraphQLInputType>>,
): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  for (const node of nodes[0]?.arguments ?? []) {
    const type = byName[node.name.value];
    const value = type === undefined ? undefined : givenNode(node.value, type, planning.variables);
    if (value !== undefined && value.kind !== 'null') given.set(node.name.value, value);
  }
  return given;
}
