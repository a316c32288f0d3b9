import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfigMap,
} from 'graphql';
import { requireViewer } from '../../policies/requireViewer.ts';
import { saveRows, type RowChange } from '../../rows/saveRows.ts';
import type { RequestContext } from '../RequestContext.ts';
import type { CatalogueApi } from './CatalogueApi.ts';
import { storedFields } from './inputTypes.ts';
import { outputType } from './tableTypes.ts';
import type { TypeShelf } from './TypeShelf.ts';

/** The mutations of a catalogue's tables. */
export function saveFields(api: CatalogueApi, shelf: TypeShelf): GraphQLFieldConfigMap<unknown, RequestContext> {
  const { catalogue } = api;
  const savedRow = new GraphQLObjectType({
    name: 'SavedRow',
    fields: { id: { type: new GraphQLNonNull(GraphQLID) }, revision: { type: new GraphQLNonNull(GraphQLInt) } },
  });
  const savedRows = shelf.take(
    'SavedRows',
    () =>
      new GraphQLObjectType({
        name: 'SavedRows',
        fields: {
          saved: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(savedRow))) },
          ok: { type: new GraphQLNonNull(GraphQLBoolean) },
        },
      }),
  );
  const fields: GraphQLFieldConfigMap<unknown, RequestContext> = {};
  for (const table of catalogue.tables) {
    const name = api.typeName(table);
    const change = new GraphQLInputObjectType({
      name: `${name}Change`,
      fields: () => ({
        id: { type: new GraphQLNonNull(GraphQLID) },
        revision: { type: GraphQLInt },
        set: {
          type: new GraphQLNonNull(
            new GraphQLInputObjectType({
              name: `${name}Set`,
              fields: Object.fromEntries(
                storedFields(table).map((field) => [field.name, { type: outputType(field), description: field.title }]),
              ),
            }),
          ),
        },
      }),
    });
    fields[`save${name}`] = {
      type: new GraphQLNonNull(savedRows),
      description: `保存：${table.title}`,
      args: {
        submission: { type: new GraphQLNonNull(GraphQLID) },
        rows: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(change))) },
      },
      async resolve(_: unknown, given: { submission?: string; rows?: RowChange[] }, context: RequestContext) {
        const place = { definitions: api.definitions, catalogue, table, submission: given.submission ?? '' };
        const viewer = requireViewer(context.viewer);
        const { saved, refused } = await saveRows(context.pool, viewer, place, {
          rows: given.rows ?? [],
          now: new Date(),
        });
        return { saved, ok: refused.length === 0 };
      },
    };
  }
  return fields;
}
