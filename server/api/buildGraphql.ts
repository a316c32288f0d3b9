import {
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { capitalised, graphqlTypeName } from '#schema/derived/names.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { saveRows, type RowChange } from '../rows/saveRows.ts';
import { platformSchema } from './platformSchema.ts';
import type { RequestContext } from './RequestContext.ts';
import { selectRows, type ListArguments } from './tables/selectRows.ts';
import { savedRows, tableTypes } from './tables/tableTypes.ts';

/** The GraphQL schema of an edition. */
export function buildGraphql(definitions: Definitions): GraphQLSchema {
  const platform = platformSchema();
  const query: Record<string, object> = { ...platform.getQueryType()?.toConfig().fields };
  const mutation: Record<string, object> = { ...platform.getMutationType()?.toConfig().fields };
  for (const catalogue of definitions.catalogues) {
    const types = tableTypes(catalogue);
    const fields: Record<string, object> = {};
    for (const table of catalogue.tables) {
      const type = types.get(table.name);
      if (type === undefined) continue;
      fields[table.name] = {
        type: new GraphQLNonNull(type.list),
        description: table.title,
        args: {
          where: { type: type.where },
          orderBy: { type: new GraphQLList(new GraphQLNonNull(type.order)) },
          limit: { type: GraphQLInt },
          offset: { type: GraphQLInt },
        },
        async resolve(_: unknown, given: ListArguments, context: RequestContext, info: never) {
          const statement = selectRows(catalogue, table, await context.collection(catalogue.id), given, info);
          const { rows } = await context.pool.query<{ row: unknown; total: string }>(statement.text, [
            ...statement.values,
          ]);
          return { nodes: rows.map((row) => row.row), totalCount: Number(rows[0]?.total ?? 0) };
        },
      };
      mutation[`save${graphqlTypeName(catalogue, table)}`] = {
        type: new GraphQLNonNull(savedRows),
        description: `保存：${table.title}`,
        args: {
          submission: { type: new GraphQLNonNull(GraphQLID) },
          rows: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type.change))) },
        },
        async resolve(_: unknown, given: { submission: string; rows: RowChange[] }, context: RequestContext) {
          const place = { definitions, catalogue, table, submission: given.submission };
          const { saved, refused } = await saveRows(
            context.pool,
            context.viewer ?? (await anybody(context, catalogue.id)),
            place,
            {
              rows: given.rows,
              now: new Date(),
            },
          );
          return { saved, ok: refused.length === 0 };
        },
      };
    }
    query[catalogue.name] = {
      type: new GraphQLNonNull(new GraphQLObjectType({ name: capitalised(catalogue.name), fields: fields as never })),
      description: catalogue.title,
      resolve: () => ({}),
    };
  }
  const definitionFile = new GraphQLObjectType({
    name: 'TableDefinition',
    description: '一张表的定义',
    fields: {
      catalogue: { type: new GraphQLNonNull(GraphQLString) },
      name: { type: new GraphQLNonNull(GraphQLString) },
      no: { type: new GraphQLNonNull(GraphQLString) },
      title: { type: new GraphQLNonNull(GraphQLString) },
      /** The linked definition as JSON text: it is a schema, not data. */
      definition: { type: new GraphQLNonNull(GraphQLString) },
      submission: { type: GraphQLID },
    },
  });
  query['tables'] = {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(definitionFile))),
    description: '表目录',
    async resolve(_: unknown, __: unknown, context: RequestContext) {
      const submissions = await context.submissions();
      return definitions.catalogues.flatMap((catalogue) =>
        catalogue.tables.map((table) => ({
          catalogue: catalogue.name,
          name: table.name,
          no: table.no,
          title: table.title,
          definition: JSON.stringify(table),
          submission: submissions.get(`${catalogue.id}/${table.name}`),
        })),
      );
    },
  };
  query['codeLists'] = {
    type: new GraphQLNonNull(GraphQLString),
    description: '代码表（JSON）',
    resolve: () => JSON.stringify([...definitions.codeLists.values()]),
  };
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: query as never }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: mutation as never }),
  });
}

/** Whoever comes while nobody must be signed in. */
async function anybody(context: RequestContext, catalogue: string): Promise<Viewer> {
  const { school } = await context.collection(catalogue);
  const roles = [{ role: 'collector', department: 'D01' }] as const;
  return { personId: 0, staffNo: '', name: '', school, roles, mustChangePassword: false };
}
