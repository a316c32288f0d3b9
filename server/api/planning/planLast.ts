import type { FieldNode } from 'graphql';
import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Column, LastQuery, RowQuery } from '../../database/reading/RowQuery.ts';
import { labelWriter, labelsWriter, listWriter, nullText, scalarWriter } from '../answer/cellWriters.ts';
import { constantWriter, objectWriter, type Member } from '../answer/objectWriter.ts';
import { position, type RowWriter } from '../answer/Writing.ts';
import type { Planning } from './Planning.ts';
import { selectedFields } from './selectedFields.ts';

/** Plans `_last`: the values of the row that a row goes on from. */
export function planLast(planning: Planning, row: RowQuery, nodes: readonly FieldNode[]): RowWriter | undefined {
  const formers = planning.facts.formers(row.table);
  if (formers === undefined) return undefined;
  const last = (row.last ??= { formers, id: planning.column(), cells: new Map() });
  const members: Member[] = [];
  for (const [key, [node]] of selectedFields(nodes, planning.fragments, planning.variables)) {
    const write = planMember(planning, row, last, node?.name.value ?? '');
    if (write !== undefined) members.push({ key, write });
  }
  const write = objectWriter(members);
  return (writing, at, end) => {
    if (position(writing, at, last.id.index) === -1) writing.out.raw(nullText);
    else write(writing, at, end);
  };
}

function planMember(planning: Planning, row: RowQuery, last: LastQuery, name: string): RowWriter | undefined {
  if (name === '__typename') return constantWriter(`${planning.facts.typeName(row.table)}Last`);
  const own = row.table.fields.find((field) => field.name === name);
  const from = last.formers.fields.get(name);
  if (own !== undefined && from !== undefined) {
    const column = lastColumn(planning, row, own, from);
    return kindOf(from).graphqlList === true
      ? listWriter(column)
      : scalarWriter(kindOf(from).graphqlScalar(from), column);
  }
  const labelled = row.table.fields.find((one) => `${one.name}Label` === name || `${one.name}Labels` === name);
  const earlier = labelled && last.formers.fields.get(labelled.name);
  const labels = earlier && planning.facts.formerLabels(earlier);
  if (labelled === undefined || earlier === undefined || labels === undefined) return undefined;
  const [former] = last.formers.tables;
  const chooser = former?.table.fields.find((field) => field.name === labels.chooser);
  const by = chooser === undefined ? undefined : lastColumn(planning, row, labelled, chooser);
  const write = kindOf(earlier).graphqlList === true ? labelsWriter : labelWriter;
  return write(lastColumn(planning, row, labelled, earlier), labels, by);
}

function lastColumn(planning: Planning, row: RowQuery, field: Field, from: Field): Column {
  const key = `${field.name} ${from.name}`;
  const cell = row.last?.cells.get(key) ?? { field, from, column: planning.column() };
  row.last?.cells.set(key, cell);
  if (field.privacy !== undefined) {
    const fields = planning.personal.get(row.table.name) ?? new Set();
    planning.personal.set(row.table.name, fields.add(field.name));
  }
  return cell.column;
}
