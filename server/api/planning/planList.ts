import type { FieldNode } from 'graphql';
import type { Table } from '#schema/definition/Table.ts';
import { valueOf } from '../../database/reading/bindValues.ts';
import type { Condition, ListQuery, Parameter, RowQuery } from '../../database/reading/RowQuery.ts';
import { nullText } from '../answer/cellWriters.ts';
import { connectionWriter, type ConnectionParts } from '../answer/connectionWriter.ts';
import type { Writing } from '../answer/Writing.ts';
import { exactly, parameterOf } from './argumentParameter.ts';
import type { Given } from './Given.ts';
import { readCursor } from './cursors.ts';
import { orderText, planOrder } from './planOrder.ts';
import type { PageSize, Planning } from './Planning.ts';
import { emptyRow, planRow, type RowPlace } from './planRow.ts';
import { planWhere } from './planWhere.ts';
import { selectedFields } from './selectedFields.ts';
import { tableArguments } from './tableArguments.ts';

/** Writes a list from the rows from `start` to before `end`. */
export type ListWriter = (writing: Writing, start: number, end: number) => void;

/** Rows of a page where neither `first` nor `limit` is given. */
const defaultPage = 50;

/** Plans a list of rows with its arguments, its number, its pages and all below it. */
export function planList(
  planning: Planning,
  table: Table,
  nodes: readonly FieldNode[],
  above: RowPlace,
  only?: OnlyRows,
): { readonly list: ListQuery; readonly write: ListWriter } {
  const given = tableArguments(planning, table, nodes);
  const order = planOrder(planning, table, given.get('orderBy'));
  const states = parameterOf(given.get('states')) ?? above.list.states;
  const size = only?.limit ??
    parameterOf(given.get('first')) ??
    parameterOf(given.get('limit')) ?? { constant: defaultPage };
  const offset = exactly(
    planning,
    parameterOf(given.get('offset')),
    { field: 'offset', expected: '0 or more' },
    (value) => Number(value) >= 0,
  );
  const page: PageSize = { table: table.name, limit: size, above: above.page };
  const row = emptyRow(planning, table);
  const list: ListQuery = {
    row,
    where: planRows(planning, table, given, only),
    order,
    // Pages by cursor are by id; pages of a submission by number are as its people made them.
    asMade: order.length === 0 && given.has('submission') && !given.has('first') && !given.has('after'),
    after: planAfter(planning, parameterOf(given.get('after')), orderText(order)),
    limit: size,
    offset,
    states,
    count: undefined,
    rows: false,
    cursor: undefined,
  };
  const place: RowPlace = { list, page };
  const parts: ConnectionParts = {
    row,
    order: orderText(order),
    pageSize: (request) => Number(valueOf(size, request)),
    hasPrevious: (request) =>
      list.after !== undefined || (offset !== undefined && Number(valueOf(offset, request)) > 0),
    list,
  };
  const members = planConnection(planning, parts, nodes, place);
  if (list.rows) planning.pages.push(page);
  return {
    list: members.readsAhead ? { ...list, limit: oneMore(size) } : list,
    write: connectionWriter(parts, members),
  };
}

/** Rows that are named, whatever their number. */
export interface OnlyRows {
  readonly ids: Parameter;
  readonly limit: Parameter;
}

/** Which rows are meant: by filter, by submission, by name. */
export function planRows(
  planning: Planning,
  table: Table,
  given: ReadonlyMap<string, Given>,
  only: OnlyRows | undefined,
): Condition {
  const submission = exactly(
    planning,
    parameterOf(given.get('submission')),
    { field: 'submission', expected: 'ID' },
    isUuid,
  );
  const of: Condition[] = [planWhere(planning, table, given.get('where'))];
  if (submission !== undefined) of.push({ kind: 'submission', value: submission });
  if (only !== undefined) of.push({ kind: 'ids', value: only.ids });
  return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'all', of };
}

function planConnection(
  planning: Planning,
  parts: ConnectionParts,
  nodes: readonly FieldNode[],
  place: RowPlace,
): Parameters<typeof connectionWriter>[1] {
  const { list, row } = parts;
  const type = planning.facts.typeName(row.table);
  let readsAhead = false;
  const withCursor = (): void => {
    list.cursor ??= [...list.order.map(() => planning.column()), planning.column()];
  };
  const members = [...selectedFields(nodes, planning.fragments, planning.variables)].map(([key, asked]) => {
    const name = asked[0]?.name.value ?? '';
    if (name === '__typename') return { key, kind: 'constant' as const, value: `${type}Connection` };
    if (name === 'totalCount') {
      list.count ??= planning.column();
      return { key, kind: 'totalCount' as const };
    }
    list.rows = true;
    if (name === 'nodes') return { key, kind: 'nodes' as const, write: planRow(planning, row, asked, place) };
    const below = [...selectedFields(asked, planning.fragments, planning.variables)].map(([inner, innerAsked]) => ({
      key: inner,
      name: innerAsked[0]?.name.value ?? '',
      nodes: innerAsked,
    }));
    if (name === 'pageInfo') {
      if (below.some((one) => one.name === 'hasNextPage')) readsAhead = true;
      if (below.some((one) => one.name.endsWith('Cursor'))) withCursor();
      return { key, kind: 'pageInfo' as const, members: below };
    }
    const edge = below.map((one) => {
      if (one.name === 'cursor') withCursor();
      return one.name === 'node' ? { ...one, write: planRow(planning, row, one.nodes, place) } : one;
    });
    return { key, kind: 'edges' as const, members: edge, type: `${type}Edge` };
  });
  return { members, readsAhead };
}

/** Plans a record: the one row of its table, or null. */
export function planRecord(
  planning: Planning,
  table: Table,
  nodes: readonly FieldNode[],
  above: RowPlace,
): { readonly list: ListQuery; readonly write: ListWriter } {
  const given = tableArguments(planning, table, nodes);
  const row: RowQuery = emptyRow(planning, table);
  const list: ListQuery = {
    row,
    where: planRows(planning, table, given, undefined),
    order: [],
    after: undefined,
    limit: { constant: 1 },
    offset: undefined,
    states: parameterOf(given.get('states')) ?? above.list.states,
    count: undefined,
    rows: true,
    cursor: undefined,
  };
  const write = planRow(planning, row, nodes, { list, page: above.page });
  return {
    list,
    write: (writing, start, end) => {
      if (start === end) writing.out.raw(nullText);
      else write(writing, start, end);
    },
  };
}

function planAfter(planning: Planning, text: Parameter | undefined, order: string): ListQuery['after'] {
  if (text === undefined) return undefined;
  const number = planning.cursors.push({ text, order }) - 1;
  const values = readCursor({ text, order }, planning.request);
  return values.map((value, at) => ({
    isNull: value === null,
    value: { request: (request) => request.cursors[number]?.[at] ?? null },
  }));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isUuid(value: unknown): boolean {
  return uuid.test(String(value));
}

/** One row more than the page has tells whether there is a next. */
function oneMore(size: Parameter): Parameter {
  if ('constant' in size) return { constant: Number(size.constant) + 1 };
  return { request: (request) => Number(valueOf(size, request)) + 1 };
}
