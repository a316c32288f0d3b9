import {
  GraphQLID,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  type GraphQLFieldConfigMap,
} from 'graphql';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { RequestContext } from './RequestContext.ts';
import { CatalogueApi } from './tables/CatalogueApi.ts';
import { saveFields, type ShowRows } from './tables/saveFields.ts';
import { statesArgument, submissionArgument } from './tables/tableTypes.ts';
import { TypeShelf } from './tables/TypeShelf.ts';
import { groupsField } from '#schema/derived/names.ts';
import { describeTable } from './tables/descriptions.ts';

/** The API of an edition: its GraphQL schema, and the catalogues by the names of their fields. */
export interface GraphqlApi {
  readonly schema: GraphQLSchema;
  readonly catalogues: ReadonlyMap<string, CatalogueApi>;
}

type Fields = GraphQLFieldConfigMap<unknown, RequestContext>;

/**
 * The GraphQL schema of an edition: what people do comes from the resolvers of the platform, what the definitions say
 * is made here. A type of both is the platform's.
 */
export function buildGraphql(
  definitions: Definitions,
  platform: GraphQLSchema | undefined,
  show: ShowRows,
): GraphqlApi {
  const shelf = new TypeShelf(platform);
  const query: Fields = { ...fieldsOf(platform?.getQueryType()) };
  const mutation: Fields = { ...fieldsOf(platform?.getMutationType()) };
  const catalogues = new Map<string, CatalogueApi>();
  for (const catalogue of definitions.catalogues) {
    const api = new CatalogueApi(catalogue, definitions, shelf);
    catalogues.set(catalogue.name, api);
    query[catalogue.name] = {
      type: new GraphQLObjectType({
        name: api.rootTypeName,
        description: catalogue.title,
        fields: () => tableFields(api, shelf),
      }),
      description: catalogue.title,
      args: { collection: { type: GraphQLID, description: '采集任务，默认为本校当前的一个' } },
    };
    Object.assign(mutation, saveFields(api, shelf, show));
  }
  return {
    catalogues,
    schema: new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Query', description: '查询', fields: query }),
      mutation: new GraphQLObjectType({ name: 'Mutation', description: '修改', fields: mutation }),
    }),
  };
}

function fieldsOf(type: GraphQLObjectType | null | undefined): Fields {
  return type?.toConfig().fields ?? {};
}

function tableFields(api: CatalogueApi, shelf: TypeShelf): Fields {
  const fields: Fields = {};
  for (const table of api.catalogue.tables) {
    const types = api.types.get(table.name);
    if (types === undefined) continue;
    const description = describeTable(table);
    fields[table.name] =
      table.shape === 'record'
        ? { type: types.row, args: { states: statesArgument(shelf), submission: submissionArgument }, description }
        : { type: types.connection, args: types.arguments, description };
    if (table.shape === 'list')
      fields[groupsField(table)] = {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(types.groups.groups))),
        args: types.groups.arguments,
        description: `${description}\n\n分组汇总`,
      };
  }
  return fields;
}
