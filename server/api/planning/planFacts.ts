import type { FieldNode } from 'graphql';
import { shownIn } from '../../database/reading/cells.ts';
import type { Column, RowQuery } from '../../database/reading/RowQuery.ts';
import { constantWriter, objectWriter, type Member } from '../answer/objectWriter.ts';
import { listWriter, scalarWriter, writeJson } from '../answer/cellWriters.ts';
import { position, textAt, type RowWriter } from '../answer/Writing.ts';
import { filesWriter } from '../answer/filesWriter.ts';
import { factColumn, filesAsked } from './planRow.ts';
import type { Planning } from './Planning.ts';
import { selectedFields } from './selectedFields.ts';

/** Plans `_row`: what the system knows of a row. */
export function planFacts(planning: Planning, row: RowQuery, nodes: readonly FieldNode[]): RowWriter {
  const members: Member[] = [];
  for (const [key, asked] of selectedFields(nodes, planning.fragments, planning.variables)) {
    const write = planFact(planning, row, asked);
    if (write !== undefined) members.push({ key, write });
  }
  return objectWriter(members);
}

function planFact(planning: Planning, row: RowQuery, asked: readonly FieldNode[]): RowWriter | undefined {
  switch (asked[0]?.name.value) {
    case 'id':
      return scalarWriter('String', factColumn(planning, row, 'id'));
    case 'revision':
      return scalarWriter('Int', factColumn(planning, row, 'revision'));
    case 'state':
      return scalarWriter('String', factColumn(planning, row, 'state'));
    case 'carried':
      return scalarWriter('String', factColumn(planning, row, 'carried'));
    case 'emptied':
      return listWriter(factColumn(planning, row, 'emptied'));
    case 'filledBy':
      return filledByWriter(planning, factColumn(planning, row, 'filledBy'), asked);
    case 'files':
      return planEvidence(planning, row, asked);
    case 'masked':
      return maskedWriter(planning, row);
    case '__typename':
      return constantWriter('RowFacts');
    default:
      return undefined;
  }
}

/** Files of the row and of its cells; whoever sees those of a personal cell sees something personal. */
function planEvidence(planning: Planning, row: RowQuery, nodes: readonly FieldNode[]): RowWriter {
  const { table } = row;
  const carrying = table.fields.filter((field) => field.evidence || field.kind === 'files');
  if (carrying.length === 0 && !table.evidence) return constantWriter([]);
  for (const { name, privacy } of carrying) {
    if (privacy === undefined) continue;
    const fields = planning.personal.get(table.name) ?? new Set();
    planning.personal.set(table.name, fields.add(name));
  }
  return filesWriter(factColumn(planning, row, 'files'), filesAsked(planning, nodes));
}

/** The departments of a row stand in the answer as a list of `[code, name]`; few differ, so each is turned once. */
function filledByWriter(planning: Planning, column: Column, nodes: readonly FieldNode[]): RowWriter {
  const members = [...selectedFields(nodes, planning.fragments, planning.variables)].map(
    ([key, [node]]) => [key, node?.name.value] as const,
  );
  const known = new Map<string, Buffer>();
  return (writing, row) => {
    const text = textAt(writing, row, column.index) ?? '[]';
    let bytes = known.get(text);
    if (bytes === undefined) {
      const departments = (JSON.parse(text) as readonly (readonly [string, string])[]).map(([code, name]) => {
        const values: Readonly<Record<string, string>> = { code, name, __typename: 'RowDepartment' };
        return Object.fromEntries(members.map(([key, asked]) => [key, values[asked ?? ''] ?? null]));
      });
      bytes = Buffer.from(JSON.stringify(departments));
      if (known.size < 1000) known.set(text, bytes);
    }
    writing.out.raw(bytes);
  };
}

/** Names of the fields that are not shown: some in no row, some depending on the row. */
function maskedWriter(planning: Planning, row: RowQuery): RowWriter {
  const policy = planning.policy(row.table);
  const always: string[] = [];
  const depending: { readonly fields: string[]; readonly column: Column }[] = [];
  const groups = new Map<string, { readonly fields: string[]; readonly column: Column }>();
  for (const field of row.table.fields) {
    const shown = shownIn(policy, field);
    if (shown === undefined) continue;
    if (shown.length === 0) {
      always.push(field.name);
      continue;
    }
    const key = JSON.stringify(shown);
    let group = groups.get(key);
    if (group === undefined) {
      group = { fields: [], column: row.masks.get(field.name) ?? planning.column() };
      row.masks.set(field.name, group.column);
      groups.set(key, group);
      depending.push(group);
    }
    group.fields.push(field.name);
  }
  if (depending.length === 0) return constantWriter(always);
  return (writing, at) => {
    const masked = [...always];
    for (const { fields, column } of depending) {
      const start = position(writing, at, column.index);
      if (start === -1 || writing.rows.bytes[start] !== 't'.charCodeAt(0)) masked.push(...fields);
    }
    writeJson(writing.out, masked);
  };
}
