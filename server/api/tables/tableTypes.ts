import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  type GraphQLInputObjectType,
} from 'graphql';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { graphqlTypeName } from '#schema/derived/names.ts';
import type { Relation } from '#schema/derived/relations.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { describeField, describeTable } from './descriptions.ts';
import { inputTypes, storedFields } from './inputTypes.ts';
import { groupArguments, groupTypes, type GroupTypes } from './groupTypes.ts';
import { scalars } from './scalars.ts';
import type { FormerTables } from '../../database/reading/RowQuery.ts';
import { lastField } from './lastField.ts';
import { rowFacts } from './rowFacts.ts';
import { stateType } from './stateType.ts';
import { fileType } from './fileType.ts';
import type { TypeShelf } from './TypeShelf.ts';

export interface TableTypes {
  readonly row: GraphQLObjectType;
  readonly connection: GraphQLObjectType;
  readonly where: GraphQLInputObjectType;
  readonly manyWhere: GraphQLInputObjectType;
  readonly order: GraphQLInputObjectType;
  readonly arguments: GraphQLFieldConfigArgumentMap;
  /** Groups of rows: their types, and the arguments of the field that answers with them. */
  readonly groups: GroupTypes & { readonly arguments: GraphQLFieldConfigArgumentMap };
}

/** The GraphQL types of every table of a catalogue, by the table's name. */
export function tableTypes(
  shelf: TypeShelf,
  catalogue: Catalogue,
  relations: ReadonlyMap<string, readonly Relation[]>,
  formers: (table: Table) => FormerTables | undefined,
): ReadonlyMap<string, TableTypes> {
  const types = new Map<string, TableTypes>();
  const typesOf = (table: Table): TableTypes => {
    const found = types.get(table.name);
    if (found === undefined) throw new Error(`No types of ${table.id}`);
    return found;
  };
  for (const table of catalogue.tables) {
    const name = graphqlTypeName(catalogue, table);
    const ways = relations.get(table.name) ?? [];
    const row = new GraphQLObjectType({
      name,
      description: describeTable(table),
      fields: () => ({ ...rowFields(shelf, table, ways, typesOf), ...lastField(name, table, formers(table)) }),
    });
    const inputs = inputTypes(shelf, { name, table, relations: ways }, typesOf);
    const groups = groupTypes(shelf, {
      name,
      table,
      relations: ways,
      where: inputs.where,
      rowOrder: inputs.order,
      groupTypesOf: (of) => typesOf(of).groups,
    });
    const args = listArguments(shelf, inputs);
    types.set(table.name, {
      row,
      ...inputs,
      connection: connection(shelf, name, table, row),
      arguments: args,
      groups: { ...groups, arguments: groupArguments(groups, args) },
    });
  }
  return types;
}

function rowFields(
  shelf: TypeShelf,
  table: Table,
  relations: readonly Relation[],
  typesOf: (table: Table) => TableTypes,
): GraphQLFieldConfigMap<unknown, unknown> {
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    _row: { type: new GraphQLNonNull(rowFacts(shelf)), description: '系统信息' },
  };
  for (const field of storedFields(table)) {
    const isList = kindOf(field).graphqlList === true;
    fields[field.name] = { type: outputType(field), description: describeField(field) };
    if (field.codeList !== undefined)
      fields[`${field.name}${isList ? 'Labels' : 'Label'}`] = {
        type: isList ? new GraphQLList(new GraphQLNonNull(GraphQLString)) : GraphQLString,
        description: `${field.title}（名称）`,
      };
  }
  for (const field of table.fields) {
    if (field.kind === 'files')
      fields[field.name] = { type: listOf(fileType(shelf)), description: describeField(field) };
  }
  for (const relation of relations) {
    const types = typesOf(relation.table);
    fields[relation.name] = relation.many
      ? { type: types.connection, args: types.arguments, description: relation.title }
      : { type: types.row, description: relation.title };
  }
  return fields;
}

export function outputType(
  field: Field,
): GraphQLList<GraphQLNonNull<(typeof scalars)['String']>> | (typeof scalars)['String'] {
  const kind = kindOf(field);
  const scalar = scalars[kind.graphqlScalar(field)];
  return kind.graphqlList === true ? new GraphQLList(new GraphQLNonNull(scalar)) : scalar;
}

function connection(shelf: TypeShelf, name: string, table: Table, row: GraphQLObjectType): GraphQLObjectType {
  return new GraphQLObjectType({
    name: `${name}Connection`,
    description: `${table.title}的若干行`,
    fields: () => ({
      totalCount: { type: new GraphQLNonNull(GraphQLInt), description: '符合条件的总行数' },
      pageInfo: { type: new GraphQLNonNull(pageInfo(shelf)), description: '翻页信息' },
      edges: { type: listOf(edge(name, table, row)), description: '各行及其游标' },
      nodes: { type: listOf(row), description: '各行' },
    }),
  });
}

function edge(name: string, table: Table, row: GraphQLObjectType): GraphQLObjectType {
  return new GraphQLObjectType({
    name: `${name}Edge`,
    description: `${table.title}的一行及其游标`,
    fields: {
      cursor: { type: new GraphQLNonNull(GraphQLString), description: '游标：用作 after 可取其后的行' },
      node: { type: new GraphQLNonNull(row), description: '行' },
    },
  });
}

function listOf(type: GraphQLObjectType): GraphQLNonNull<GraphQLList<GraphQLNonNull<GraphQLObjectType>>> {
  return new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
}

function listArguments(
  shelf: TypeShelf,
  inputs: { readonly where: GraphQLInputObjectType; readonly order: GraphQLInputObjectType },
): GraphQLFieldConfigArgumentMap {
  return {
    where: { type: inputs.where, description: '筛选条件' },
    orderBy: { type: new GraphQLList(new GraphQLNonNull(inputs.order)), description: '排序，先写的优先' },
    first: { type: GraphQLInt, description: '取多少行，默认 50' },
    after: { type: GraphQLString, description: '从此游标之后取' },
    limit: { type: GraphQLInt, description: '取多少行，默认 50；与 offset 同用' },
    offset: { type: GraphQLInt, description: '跳过多少行' },
    states: statesArgument(shelf),
    submission: submissionArgument,
  };
}

export const submissionArgument = { type: GraphQLID, description: '只取此填报单的行' };

export function statesArgument(shelf: TypeShelf): GraphQLFieldConfigArgumentMap[string] {
  return {
    type: new GraphQLList(new GraphQLNonNull(stateType(shelf))),
    description: '填报单的状态，默认为已提交及其后；对其下各级同样有效，除非另行写出',
  };
}

function pageInfo(shelf: TypeShelf): GraphQLObjectType {
  return shelf.take(
    'PageInfo',
    () =>
      new GraphQLObjectType({
        name: 'PageInfo',
        description: '翻页信息',
        fields: {
          hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean), description: '其后是否还有行' },
          hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean), description: '其前是否跳过了行' },
          startCursor: { type: GraphQLString, description: '首行的游标' },
          endCursor: { type: GraphQLString, description: '末行的游标' },
        },
      }),
  );
}
