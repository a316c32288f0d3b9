import type { BoundRequest, Column, ListQuery, RowQuery } from '../../database/reading/RowQuery.ts';
import { writeCursor } from '../planning/cursors.ts';
import { nullText, writeJson } from './cellWriters.ts';
import type { Output } from './Output.ts';
import { endOf, position, textAt, type RowWriter, type Writing } from './Writing.ts';

export interface ConnectionParts {
  readonly list: ListQuery;
  readonly row: RowQuery;
  readonly order: string;
  pageSize(request: BoundRequest): number;
  hasPrevious(request: BoundRequest): boolean;
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly write?: RowWriter;
}

export type ConnectionMember =
  | { readonly key: string; readonly kind: 'constant'; readonly value: string }
  | { readonly key: string; readonly kind: 'totalCount' }
  | { readonly key: string; readonly kind: 'nodes'; readonly write: RowWriter }
  | { readonly key: string; readonly kind: 'pageInfo'; readonly members: readonly Named[] }
  | { readonly key: string; readonly kind: 'edges'; readonly members: readonly Named[]; readonly type: string };

/** The rows of a page by their first and last row in the answer, which lists below them make more than one. */
type Page = readonly { readonly start: number; readonly end: number }[];

type PageWriter = (writing: Writing, page: Page, start: number, hasNext: boolean) => void;

const text = { open: Buffer.from('['), close: Buffer.from(']'), comma: Buffer.from(','), end: Buffer.from('}') };

/** Writes a connection: its number, its page of rows, its cursors. */
export function connectionWriter(
  parts: ConnectionParts,
  asked: { readonly members: readonly ConnectionMember[]; readonly readsAhead: boolean },
): (writing: Writing, start: number, end: number) => void {
  const members = asked.members.map((member, at) => ({
    before: Buffer.from(`${at === 0 ? '{' : ','}${JSON.stringify(member.key)}:`),
    write: memberWriter(parts, member),
  }));
  const id = parts.row.facts.get('id');
  return (writing, start, end) => {
    const found = parts.list.rows && id !== undefined ? pageOf(writing, id, start, end, parts) : [];
    const size = asked.readsAhead ? parts.pageSize(writing.request) : found.length;
    const page = found.length > size ? found.slice(0, size) : found;
    for (const { before, write } of members) {
      writing.out.raw(before);
      write(writing, page, start, found.length > page.length);
    }
    writing.out.raw(text.end);
  };
}

function pageOf(writing: Writing, id: Column, start: number, end: number, parts: ConnectionParts): Page {
  const page: { start: number; end: number }[] = [];
  const alone = parts.row.manys.length === 0 && !parts.row.ones.some(hasManys);
  for (let row = start; row < end;) {
    if (position(writing, row, id.index) === -1) break;
    let next = row + 1;
    if (!alone) while (next < end && isSame(writing, row, next, id.index)) next += 1;
    page.push({ start: row, end: next });
    row = next;
  }
  return page;
}

function hasManys({ row }: { readonly row: RowQuery }): boolean {
  return row.manys.length > 0 || row.ones.some(hasManys);
}

function isSame(writing: Writing, a: number, b: number, column: number): boolean {
  const left = position(writing, a, column);
  const right = position(writing, b, column);
  const { bytes } = writing.rows;
  return bytes.compare(bytes, right, endOf(writing, right), left, endOf(writing, left)) === 0;
}

function memberWriter(parts: ConnectionParts, member: ConnectionMember): PageWriter {
  switch (member.kind) {
    case 'constant':
      return ({ out }) => writeJson(out, member.value);
    case 'totalCount':
      return (writing, _page, start) => writeCount(writing, start, parts.list.count);
    case 'nodes':
      return (writing, page) => writeAll(writing, page, member.write);
    case 'edges':
      return (writing, page) => writeAll(writing, page, edgeWriter(parts, member));
    default:
      return (writing, page, _start, hasNext) =>
        writeJson(writing.out, pageInfo(parts, member, writing, page, hasNext));
  }
}

function writeAll(writing: Writing, page: Page, write: RowWriter): void {
  const { out } = writing;
  out.raw(text.open);
  for (let at = 0; at < page.length; at += 1) {
    const row = page[at];
    if (row === undefined) continue;
    if (at > 0) out.raw(text.comma);
    write(writing, row.start, row.end);
  }
  out.raw(text.close);
}

function writeCount(writing: Writing, start: number, column: Column | undefined): void {
  const at = column === undefined || writing.rows.count <= start ? -1 : position(writing, start, column.index);
  if (at === -1) writing.out.raw(Buffer.from('0'));
  else writing.out.raw(writing.rows.bytes, at, endOf(writing, at));
}

function edgeWriter(parts: ConnectionParts, edge: Extract<ConnectionMember, { kind: 'edges' }>): RowWriter {
  return (writing, row, end) => {
    const { out } = writing;
    for (const [at, member] of edge.members.entries()) {
      out.raw(Buffer.from(`${at === 0 ? '{' : ','}${JSON.stringify(member.key)}:`));
      if (member.write !== undefined) member.write(writing, row, end);
      else if (member.name === 'cursor') writeJson(out, cursorAt(parts, writing, row));
      else if (member.name === '__typename') writeJson(out, edge.type);
      else out.raw(nullText);
    }
    writeEnd(out);
  };
}

function writeEnd(out: Output): void {
  out.raw(text.end);
}

function pageInfo(
  parts: ConnectionParts,
  asked: Extract<ConnectionMember, { kind: 'pageInfo' }>,
  writing: Writing,
  page: Page,
  hasNext: boolean,
): unknown {
  const cursor = (row: Page[number] | undefined): string | null =>
    row === undefined ? null : cursorAt(parts, writing, row.start);
  const facts: Readonly<Record<string, () => unknown>> = {
    hasNextPage: () => hasNext,
    hasPreviousPage: () => parts.hasPrevious(writing.request),
    startCursor: () => cursor(page[0]),
    endCursor: () => cursor(page.at(-1)),
    __typename: () => 'PageInfo',
  };
  return Object.fromEntries(asked.members.map(({ key, name }) => [key, facts[name]?.() ?? null]));
}

function cursorAt(parts: ConnectionParts, writing: Writing, row: number): string {
  return writeCursor(
    parts.order,
    (parts.list.cursor ?? []).map((column) => textAt(writing, row, column.index)),
  );
}
