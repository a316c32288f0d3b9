import type { FieldNode } from 'graphql';
import type { Table } from '#schema/definition/Table.ts';
import type { Relation } from '#schema/derived/relations.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Column } from '../../database/reading/RowQuery.ts';
import { labelWriter, nullText, scalarWriter, writeJson } from '../answer/cellWriters.ts';
import { constantWriter, objectWriter } from '../answer/objectWriter.ts';
import { textAt, type RowWriter } from '../answer/Writing.ts';
import type { GroupPlanning } from './GroupPlanning.ts';
import { keyName } from './planGroupKeys.ts';
import { selectedFields } from './selectedFields.ts';

const nothing: RowWriter = (writing) => writing.out.raw(nullText);

/** Plans `key`: the values that the rows of a group share; null for what they are not grouped by. */
export function planGroupKey(groups: GroupPlanning, nodes: readonly FieldNode[]): RowWriter {
  return planKeyOf(groups, groups.table, nodes, []);
}

function planKeyOf(
  groups: GroupPlanning,
  table: Table,
  nodes: readonly FieldNode[],
  path: readonly Relation[],
): RowWriter {
  const { planning } = groups;
  const asks = selectedFields(nodes, planning.fragments, planning.variables);
  return objectWriter(
    [...asks].map(([key, below]) => ({ key, write: planMember(groups, table, below, path) ?? nothing })),
  );
}

function planMember(
  groups: GroupPlanning,
  table: Table,
  nodes: readonly FieldNode[],
  path: readonly Relation[],
): RowWriter | undefined {
  const { planning } = groups;
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return constantWriter(`${planning.facts.typeName(table)}GroupKey`);
  if (name === '_filledBy') {
    const key = groups.key(keyName(path, name));
    return key === undefined ? undefined : departmentWriter(groups, key.column, nodes);
  }
  const relation = planning.relation(table, name);
  if (relation !== undefined) return planKeyOf(groups, relation.table, nodes, [...path, relation]);
  const field = table.fields.find((one) => one.name === name || `${one.name}Label` === name);
  const column = field === undefined ? undefined : groups.key(keyName(path, field.name))?.column;
  if (field === undefined || column === undefined) return undefined;
  if (field.name === name) return scalarWriter(kindOf(field).graphqlScalar(field), column);
  const labels = planning.facts.labels(field);
  if (labels === undefined) return undefined;
  const chooser = labels.chooser === undefined ? undefined : groups.key(keyName(path, labels.chooser))?.column;
  return labelWriter(column, labels, chooser);
}

/** A department stands in the answer as `[code, name]`. */
function departmentWriter(groups: GroupPlanning, column: Column, nodes: readonly FieldNode[]): RowWriter {
  const asks = [...selectedFields(nodes, groups.planning.fragments, groups.planning.variables)];
  return (writing, row) => {
    const [code, name] = JSON.parse(textAt(writing, row, column.index) ?? '[]') as readonly string[];
    const values: Readonly<Record<string, unknown>> = { code, name, __typename: 'RowDepartment' };
    const shown = asks.map(([key, [node]]) => [key, values[node?.name.value ?? ''] ?? null] as const);
    writeJson(writing.out, Object.fromEntries(shown));
  };
}
