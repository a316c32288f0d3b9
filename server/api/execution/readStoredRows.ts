import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from 'graphql';
import type { Table } from '#schema/definition/Table.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';
import { bindValues } from '../../database/reading/bindValues.ts';
import type { OpenCollection } from '../../database/reading/Collections.ts';
import type { ReadPool } from '../../database/reading/ReadPool.ts';
import type { StoredRow } from '../../rows/StoredRow.ts';
import { Output } from '../answer/Output.ts';
import { planTable } from '../planning/planTable.ts';
import type { CatalogueApi } from '../tables/CatalogueApi.ts';
import { previousOf } from './previousOf.ts';
import { answerSource, storedRowSource } from './storedRows.ts';

export interface ReadStoredRows {
  readonly api: CatalogueApi;
  readonly table: Table;
  readonly rows: readonly StoredRow[];
  /** Stands for the rows and holds all that is asked of them. */
  readonly node: FieldNode;
  readonly collection: OpenCollection;
  policy(table: Table): TablePolicy;
}

/** Name under which the id of each row is read beside what is asked. */
const idName = '__id';

/** Rows that were just stored with what is around them, by one statement, in the order given. */
export async function readStoredRows(
  pool: ReadPool,
  asked: ReadStoredRows,
  info: Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>,
): Promise<readonly unknown[]> {
  const ids = asked.rows.map((row) => row.id);
  const planned = planTable({
    facts: asked.api,
    table: asked.table,
    nodes: [field(asked.table.name, [withIds(asked.node)])],
    fragments: new Map(Object.entries(info.fragments)),
    variables: info.variableValues,
    policy: (table) => asked.policy(table),
    only: { ids: { constant: ids }, limit: { constant: ids.length } },
  });
  const tables = new Map(planned.tables.map((table) => [table.name, table]));
  const request = {
    variables: info.variableValues,
    cursors: [],
    school: asked.collection.school,
    collection: asked.collection.id,
    previous: previousOf(asked.api, asked.collection),
    policy(name: string): TablePolicy {
      return asked.policy(tables.get(name) ?? asked.table);
    },
  };
  const rows = await pool.run(planned.statement, bindValues(planned.sources, request));
  const out = new Output();
  planned.write({ rows, out, request }, 0, rows.count);
  const answer = JSON.parse(out.take().toString()) as { nodes: readonly Record<string, { id: string }>[] };
  const byId = new Map(answer.nodes.map((row) => [row[idName]?.id, row]));
  return asked.rows.map((row) => {
    const found = byId.get(row.id);
    return found === undefined
      ? storedRowSource(asked.api, asked.table, asked.policy(asked.table), row)
      : answerSource(found);
  });
}

function withIds(node: FieldNode): FieldNode {
  const id: FieldNode = { ...field('_row', [field('id', [])]), alias: { kind: Kind.NAME, value: idName } };
  return field('nodes', [id, ...(node.selectionSet?.selections ?? [])]);
}

function field(name: string, selections: readonly SelectionNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}
