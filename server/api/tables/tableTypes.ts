import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { graphqlTypeName } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { scalars } from './scalars.ts';

const order = new GraphQLEnumType({
  name: 'Order',
  values: { ASC: {}, DESC: {} },
});

const rowFacts = new GraphQLObjectType({
  name: 'RowFacts',
  description: '行的系统信息',
  fields: {
    id: { type: new GraphQLNonNull(GraphQLID) },
    revision: { type: new GraphQLNonNull(GraphQLInt) },
  },
});

const comparisons = new Map<GraphQLScalarType, GraphQLInputObjectType>();

/** The operators of one scalar; there is one input type a scalar, whatever the number of tables. */
function comparison(scalar: GraphQLScalarType): GraphQLInputObjectType {
  const known = comparisons.get(scalar);
  if (known !== undefined) return known;
  const made = new GraphQLInputObjectType({
    name: `${scalar.name}Comparison`,
    fields: { _eq: { type: scalar }, _in: { type: new GraphQLList(new GraphQLNonNull(scalar)) } },
  });
  comparisons.set(scalar, made);
  return made;
}

export interface TableTypes {
  readonly row: GraphQLObjectType;
  readonly list: GraphQLObjectType;
  readonly where: GraphQLInputObjectType;
  readonly order: GraphQLInputObjectType;
  readonly change: GraphQLInputObjectType;
}

/** The GraphQL types of every table of a catalogue, by table name. */
export function tableTypes(catalogue: Catalogue): ReadonlyMap<string, TableTypes> {
  const types = new Map<string, TableTypes>();
  for (const table of catalogue.tables) {
    const name = graphqlTypeName(catalogue, table);
    const row: GraphQLObjectType = new GraphQLObjectType({
      name,
      description: table.title,
      fields: () => rowFields(table, types),
    });
    types.set(table.name, {
      row,
      list: new GraphQLObjectType({
        name: `${name}List`,
        fields: {
          totalCount: { type: new GraphQLNonNull(GraphQLInt) },
          nodes: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(row))) },
        },
      }),
      where: new GraphQLInputObjectType({
        name: `${name}Where`,
        fields: Object.fromEntries(table.fields.map((field) => [field.name, { type: comparison(scalarOf(field)) }])),
      }),
      order: new GraphQLInputObjectType({
        name: `${name}Order`,
        fields: Object.fromEntries(table.fields.map((field) => [field.name, { type: order }])),
      }),
      change: new GraphQLInputObjectType({
        name: `${name}Change`,
        fields: {
          id: { type: new GraphQLNonNull(GraphQLID) },
          revision: { type: GraphQLInt },
          set: {
            type: new GraphQLNonNull(
              new GraphQLInputObjectType({
                name: `${name}Set`,
                fields: Object.fromEntries(
                  table.fields.map((field) => [field.name, { type: scalarOf(field), description: field.title }]),
                ),
              }),
            ),
          },
        },
      }),
    });
  }
  return types;
}

function rowFields(table: Table, types: ReadonlyMap<string, TableTypes>): GraphQLFieldConfigMap<unknown, unknown> {
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    _row: { type: new GraphQLNonNull(rowFacts), description: '系统信息' },
  };
  for (const field of table.fields) {
    fields[field.name] = { type: scalarOf(field), description: field.title };
    if (field.kind === 'code')
      fields[`${field.name}Label`] = { type: GraphQLString, description: `${field.title}（名称）` };
    for (const target of field.references ?? []) {
      const referred = types.get(target.table);
      if (referred !== undefined) fields[target.as] = { type: referred.row, description: field.title };
    }
  }
  return fields;
}

function scalarOf(field: Field): GraphQLScalarType {
  return scalars[kindOf(field).graphqlScalar(field)];
}

export const savedRows = new GraphQLObjectType({
  name: 'SavedRows',
  fields: {
    saved: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(rowFacts))) },
    ok: { type: new GraphQLNonNull(GraphQLBoolean) },
  },
});
