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
  const byName: Readonly<Record<string, GraphQLInputType>> = {
    where: types.where,
    orderBy: new GraphQLList(new GraphQLNonNull(types.order)),
    first: GraphQLInt,
    limit: GraphQLInt,
    offset: GraphQLInt,
    after: GraphQLString,
    submission: GraphQLID,
    states: new GraphQLList(new GraphQLNonNull(types.state)),
  };
  const given = new Map<string, Given>();
  for (const node of nodes[0]?.arguments ?? []) {
    const type = byName[node.name.value];
    const value = type === undefined ? undefined : givenNode(node.value, type, planning.variables);
    if (value !== undefined && value.kind !== 'null') given.set(node.name.value, value);
  }
  return given;
}
