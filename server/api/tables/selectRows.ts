import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface ListArguments {
  readonly where?: Readonly<Record<string, { readonly _eq?: unknown; readonly _in?: readonly unknown[] }>>;
  readonly orderBy?: readonly Readonly<Record<string, 'ASC' | 'DESC'>>[];
  readonly limit?: number;
  readonly offset?: number;
}

/** One statement for a table field whatever its depth: the rows asked for, each as one JSON value. */
export function selectRows(
  catalogue: Catalogue,
  table: Table,
  collection: { readonly school: number; readonly id: number },
  given: ListArguments,
  info: GraphQLResolveInfo,
): Statement {
  const values: unknown[] = [collection.school, collection.id];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['t.school_id = $1', 't.collection_id = $2'];
  for (const [name, comparison] of Object.entries(given.where ?? {})) {
    if (comparison._eq !== undefined) conditions.push(`t."${snakeCase(name)}" = ${parameter(comparison._eq)}`);
    if (comparison._in !== undefined) conditions.push(`t."${snakeCase(name)}" = any(${parameter(comparison._in)})`);
  }
  const order = (given.orderBy ?? []).flatMap((entry) =>
    Object.entries(entry).map(
      ([name, direction]) => `t."${snakeCase(name)}" ${direction === 'DESC' ? 'desc nulls last' : 'asc'}`,
    ),
  );
  const nodes = info.fieldNodes.flatMap((node) => children(node.selectionSet, 'nodes'));
  const row = rowObject(catalogue, table, 't', nodes);
  return {
    text: `select ${row} as row, count(*) over () as total
      from "${snakeCase(catalogue.name)}"."${snakeCase(table.name)}" t
      where ${conditions.join(' and ')}
      order by ${[...order, 't._id'].join(', ')}
      limit ${parameter(given.limit ?? 50)} offset ${parameter(given.offset ?? 0)}`,
    values,
  };
}

function children(selection: SelectionSetNode | undefined, name: string): FieldNode[] {
  return (selection?.selections ?? []).flatMap((node) =>
    node.kind === 'Field' && node.name.value === name ? [node] : [],
  );
}

function rowObject(catalogue: Catalogue, table: Table, alias: string, asked: readonly FieldNode[]): string {
  const parts: string[] = [];
  for (const node of asked.flatMap((parent) => parent.selectionSet?.selections ?? [])) {
    if (node.kind !== 'Field') continue;
    const name = node.name.value;
    if (name === '_row') parts.push(`'_row', json_build_object('id', ${alias}._id, 'revision', ${alias}._revision)`);
    const field = table.fields.find((candidate) => candidate.name === name);
    if (field !== undefined) {
      const column = `${alias}."${snakeCase(name)}"`;
      parts.push(`'${name}', ${field.kind === 'decimal' ? `${column}::text` : column}`);
    }
    for (const referring of table.fields) {
      const target = referring.references?.find((candidate) => candidate.as === name);
      const referred = catalogue.tables.find((candidate) => candidate.name === target?.table);
      if (target === undefined || referred === undefined) continue;
      const inner = `${alias}_${snakeCase(name)}`;
      parts.push(`'${name}', (select ${rowObject(catalogue, referred, inner, [node])}
        from "${snakeCase(catalogue.name)}"."${snakeCase(referred.name)}" ${inner}
        where ${inner}.school_id = ${alias}.school_id and ${inner}.collection_id = ${alias}.collection_id
          and ${inner}."${snakeCase(target.field)}" = ${alias}."${snakeCase(referring.name)}" limit 1)`);
    }
  }
  return `json_build_object(${parts.join(', ')})`;
}
