import {
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Table } from '#schema/definition/Table.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import { deleteRows, type RowRevision } from '../../rows/deleteRows.ts';
import { saveRows, type RowChange } from '../../rows/saveRows.ts';
import type { RefusedRow, StoredRow } from '../../rows/StoredRow.ts';
import type { RequestContext } from '../RequestContext.ts';
import type { CatalogueApi } from './CatalogueApi.ts';
import { storedFields } from './inputTypes.ts';
import { outputType, type TableTypes } from './tableTypes.ts';
import type { TypeShelf } from './TypeShelf.ts';

/** Shows stored rows as the selection at `field` asks for them, in the order given. */
export type ShowRows = (
  rows: readonly StoredRow[],
  at: { readonly api: CatalogueApi; readonly table: Table; readonly field: string },
  context: RequestContext,
  info: GraphQLResolveInfo,
) => Promise<readonly unknown[]>;

type Fields = GraphQLFieldConfigMap<unknown, RequestContext>;

interface Given<Row> {
  readonly submission?: string;
  readonly rows?: readonly Row[];
  readonly delivery?: string | null;
}

const deliveryArgument = {
  type: GraphQLID,
  description: '本次送达的编号（UUID），由客户端生成；以同一编号重复发送，不会重复保存',
};

function requestOf<Row>({ rows, delivery }: Given<Row>): {
  readonly rows: readonly Row[];
  readonly now: Date;
  readonly delivery: string | undefined;
} {
  return { rows: rows ?? [], now: new Date(), delivery: delivery ?? undefined };
}

/** The mutations of a catalogue's tables. */
export function saveFields(api: CatalogueApi, shelf: TypeShelf, show: ShowRows): Fields {
  const fields: Fields = {};
  for (const table of api.catalogue.tables) {
    const types = api.types.get(table.name);
    if (types === undefined) continue;
    const name = api.typeName(table);
    fields[`save${name}`] = saveField(api, shelf, { table, types, show });
    fields[`delete${name}`] = deleteField(api, shelf, { table, types, show });
  }
  return fields;
}

function saveField(
  api: CatalogueApi,
  shelf: TypeShelf,
  { table, types, show }: { readonly table: Table; readonly types: TableTypes; readonly show: ShowRows },
): Fields[string] {
  const name = api.typeName(table);
  const saved = new GraphQLObjectType({
    name: `${name}Saved`,
    description: `保存的结果：${table.title}`,
    fields: () => ({
      saved: { type: listOf(types.row), description: '已保存的各行' },
      refused: { type: listOf(refusedType(shelf, name, table, types)), description: '未保存的各行及原因' },
    }),
  });
  return {
    type: new GraphQLNonNull(saved),
    description: `保存：${table.title}。逐行保存，有错误的行不保存，其余照常保存`,
    args: {
      submission: { type: new GraphQLNonNull(GraphQLID), description: '填报单' },
      rows: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(changeType(name, table)))),
        description: '要保存的各行',
      },
      delivery: deliveryArgument,
    },
    async resolve(_source, given: Given<RowChange>, context, info) {
      const viewer = requireViewer(context.viewer);
      const place = {
        definitions: api.definitions,
        catalogue: api.catalogue,
        table,
        submission: given.submission ?? '',
      };
      const result = await saveRows(context.pool, viewer, place, requestOf(given));
      return {
        saved: await show(result.saved, { api, table, field: 'saved' }, context, info),
        refused: await showRefused(result.refused, { api, table, show }, context, info),
      };
    },
  };
}

function deleteField(
  api: CatalogueApi,
  shelf: TypeShelf,
  { table, types, show }: { readonly table: Table; readonly types: TableTypes; readonly show: ShowRows },
): Fields[string] {
  const name = api.typeName(table);
  const deleted = new GraphQLObjectType({
    name: `${name}Deleted`,
    description: `删除的结果：${table.title}`,
    fields: () => ({
      deleted: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLID))), description: '已删除的行' },
      refused: { type: listOf(refusedType(shelf, name, table, types)), description: '未删除的各行及原因' },
    }),
  });
  return {
    type: new GraphQLNonNull(deleted),
    description: `删除：${table.title}`,
    args: {
      submission: { type: new GraphQLNonNull(GraphQLID), description: '填报单' },
      rows: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(rowRevision(shelf)))),
        description: '要删除的各行',
      },
      delivery: deliveryArgument,
    },
    async resolve(_source, given: Given<RowRevision>, context, info) {
      const viewer = requireViewer(context.viewer);
      const place = {
        definitions: api.definitions,
        catalogue: api.catalogue,
        table,
        submission: given.submission ?? '',
      };
      const result = await deleteRows(context.pool, viewer, place, requestOf(given));
      return {
        deleted: result.deleted,
        refused: await showRefused(result.refused, { api, table, show }, context, info),
      };
    },
  };
}

function rowRevision(shelf: TypeShelf): GraphQLInputObjectType {
  return shelf.take(
    'RowRevision',
    () =>
      new GraphQLInputObjectType({
        name: 'RowRevision',
        description: '一行及读到的修订号',
        fields: {
          id: { type: new GraphQLNonNull(GraphQLID), description: '行的编号' },
          revision: { type: new GraphQLNonNull(GraphQLInt), description: '读到的修订号' },
        },
      }),
  );
}

async function showRefused(
  refused: readonly RefusedRow[],
  { show, ...at }: { readonly api: CatalogueApi; readonly table: Table; readonly show: ShowRows },
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<readonly unknown[]> {
  const current = refused.flatMap((row) => (row.current === undefined ? [] : [row.current]));
  const shown = await show(current, { ...at, field: 'refused.current' }, context, info);
  return refused.map((row) => ({
    id: row.id,
    code: row.code,
    issues: row.issues.map(({ code, field, details }) => ({ code, field, details: JSON.stringify(details) })),
    current: row.current === undefined ? null : shown[current.indexOf(row.current)],
  }));
}

function changeType(name: string, table: Table): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: `${name}Change`,
    description: `对一行的修改：${table.title}`,
    fields: () => ({
      id: { type: new GraphQLNonNull(GraphQLID), description: '行的编号；新行由客户端生成（UUID）' },
      revision: { type: GraphQLInt, description: '读到的修订号；新行不填' },
      set: { type: new GraphQLNonNull(setType(name, table)), description: '要修改的字段' },
    }),
  });
}

function setType(name: string, table: Table): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: `${name}Set`,
    description: `要修改的字段：${table.title}。null 表示清空，未写的不变`,
    fields: Object.fromEntries(
      storedFields(table).map((field) => [field.name, { type: outputType(field), description: field.title }]),
    ),
  });
}

function refusedType(shelf: TypeShelf, name: string, table: Table, types: TableTypes): GraphQLObjectType {
  return shelf.take(
    `${name}Refused`,
    () =>
      new GraphQLObjectType({
        name: `${name}Refused`,
        description: `未能保存或删除的一行：${table.title}`,
        fields: {
          id: { type: new GraphQLNonNull(GraphQLID), description: '行的编号' },
          code: { type: new GraphQLNonNull(GraphQLString), description: '原因代码' },
          issues: { type: listOf(issueType(shelf)), description: '各处错误' },
          current: { type: types.row, description: '该行现在的内容' },
        },
      }),
  );
}

function issueType(shelf: TypeShelf): GraphQLObjectType {
  return shelf.take(
    'Issue',
    () =>
      new GraphQLObjectType({
        name: 'Issue',
        description: '一处错误',
        fields: {
          code: { type: new GraphQLNonNull(GraphQLString), description: '错误代码' },
          field: { type: GraphQLString, description: '字段；为空表示整行' },
          details: { type: new GraphQLNonNull(GraphQLString), description: '细节（JSON）' },
        },
      }),
  );
}

function listOf(type: GraphQLOutputType): GraphQLNonNull<GraphQLList<GraphQLNonNull<GraphQLOutputType>>> {
  return new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type as GraphQLObjectType)));
}
