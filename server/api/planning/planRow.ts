import type { FieldNode } from 'graphql';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Column, ListQuery, RowFact, RowQuery } from '../../database/reading/RowQuery.ts';
import { labelWriter, labelsWriter, listWriter, nullText, scalarWriter } from '../answer/cellWriters.ts';
import { filesWriter } from '../answer/filesWriter.ts';
import { constantWriter, objectWriter, type Member } from '../answer/objectWriter.ts';
import { position, type RowWriter } from '../answer/Writing.ts';
import { planFacts } from './planFacts.ts';
import { planLast } from './planLast.ts';
import { planList } from './planList.ts';
import type { PageSize, Planning } from './Planning.ts';
import { selectedFields } from './selectedFields.ts';

/** Where a row stands in the query: what all of its lists share, and the list that it is of. */
export interface RowPlace {
  readonly list: Pick<ListQuery, 'states'>;
  readonly page: PageSize | undefined;
}

export function emptyRow(planning: Planning, table: Table): RowQuery {
  planning.policy(table);
  const id = planning.column();
  return {
    table,
    cells: new Map(),
    facts: new Map([['id', id]]),
    ones: [],
    manys: [],
    masks: new Map(),
    last: undefined,
  };
}

/** Plans what is asked of a row: adds columns to the query and returns what writes them. */
export function planRow(planning: Planning, row: RowQuery, nodes: readonly FieldNode[], place: RowPlace): RowWriter {
  const members: Member[] = [];
  for (const [key, asked] of selectedFields(nodes, planning.fragments, planning.variables)) {
    const write = planMember(planning, row, asked, place);
    if (write !== undefined) members.push({ key, write });
  }
  return objectWriter(members);
}

function planMember(
  planning: Planning,
  row: RowQuery,
  asked: readonly FieldNode[],
  place: RowPlace,
): RowWriter | undefined {
  const [first] = asked;
  const name = first?.name.value ?? '';
  if (name === '__typename') return constantWriter(planning.facts.typeName(row.table));
  if (name === '_row') return planFacts(planning, row, asked);
  if (name === '_last') return planLast(planning, row, asked);
  const field = row.table.fields.find((candidate) => candidate.name === name);
  if (field !== undefined)
    return field.kind === 'files' ? planFiles(planning, row, field, asked) : planCell(planning, row, field);
  const relation = planning.relation(row.table, name);
  if (relation === undefined) return planLabel(planning, row, name);
  if (!relation.many) {
    const one = { relation, row: emptyRow(planning, relation.table) };
    row.ones.push(one);
    const id = one.row.facts.get('id') ?? planning.column();
    const write = planRow(planning, one.row, asked, place);
    return (writing, at, end) => {
      if (position(writing, at, id.index) === -1) writing.out.raw(nullText);
      else write(writing, at, end);
    };
  }
  const { list, write } = planList(planning, relation.table, asked, place);
  const number = row.manys.length;
  const column = row.manys[0]?.branch.column ?? planning.column();
  row.manys.push({ relation, list, branch: { column, number } });
  return (writing, at, end) => {
    let start = at;
    while (start < end && branchAt(writing, start, column) !== number) start += 1;
    let stop = start;
    while (stop < end && branchAt(writing, stop, column) === number) stop += 1;
    write(writing, start, stop);
  };
}

/** The number of the list that a row belongs to: the lists below a row are few. */
function branchAt(writing: Parameters<RowWriter>[0], row: number, column: Column): number {
  const start = position(writing, row, column.index);
  if (start === -1) return -1;
  const { bytes } = writing.rows;
  let value = 0;
  for (let at = start; at < start + bytes.readInt32BE(start - 4); at += 1) value = value * 10 + (bytes[at] ?? 0) - 48;
  return value;
}

export function cellColumn(planning: Planning, row: RowQuery, field: Field): Column {
  const column = row.cells.get(field.name)?.column ?? planning.column();
  row.cells.set(field.name, { field, column });
  if (field.privacy !== undefined) {
    const fields = planning.personal.get(row.table.name) ?? new Set();
    planning.personal.set(row.table.name, fields.add(field.name));
  }
  return column;
}

export function factColumn(planning: Planning, row: RowQuery, fact: RowFact): Column {
  const column = row.facts.get(fact) ?? planning.column();
  row.facts.set(fact, column);
  return column;
}

function planCell(planning: Planning, row: RowQuery, field: Field): RowWriter {
  const kind = kindOf(field);
  const column = cellColumn(planning, row, field);
  return kind.graphqlList === true ? listWriter(column) : scalarWriter(kind.graphqlScalar(field), column);
}

function planFiles(planning: Planning, row: RowQuery, field: Field, nodes: readonly FieldNode[]): RowWriter {
  return filesWriter(cellColumn(planning, row, field), filesAsked(planning, nodes));
}

/** What is asked of files: the names in the answer with the facts they stand for. */
export function filesAsked(planning: Planning, nodes: readonly FieldNode[]): readonly (readonly [string, string])[] {
  return [...selectedFields(nodes, planning.fragments, planning.variables)].map(
    ([key, [node]]) => [key, node?.name.value ?? ''] as const,
  );
}

function planLabel(planning: Planning, row: RowQuery, name: string): RowWriter | undefined {
  const field = row.table.fields.find((one) => `${one.name}Label` === name || `${one.name}Labels` === name);
  const labels = field === undefined ? undefined : planning.facts.labels(field);
  if (field === undefined || labels === undefined) return undefined;
  const by = row.table.fields.find((one) => one.name === labels.chooser);
  const chooser = by === undefined ? undefined : cellColumn(planning, row, by);
  const write = kindOf(field).graphqlList === true ? labelsWriter : labelWriter;
  return write(cellColumn(planning, row, field), labels, chooser);
}
