import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { constraintName } from './constraintName.ts';

export interface TableIndex {
  readonly name: string;
  readonly columns: readonly { readonly property: string; readonly descending: boolean }[];
}

/**
 * What a data table is read by: its submissions, its key, what it refers to, whose row it is, and what its
 * definition declares. Every index begins with the school, so that the table can be distributed by it.
 */
export function tableIndexes(table: Table): readonly TableIndex[] {
  const relation = snakeCase(table.name);
  const indexes = new Map<string, TableIndex>();
  const add = (name: string, fields: readonly string[]): void => {
    const columns = fields.map((field) => ({ property: field.replace(/^-/, ''), descending: field.startsWith('-') }));
    // Two ways of asking for the same order are one index.
    const order = fields.join(' ');
    if (fields.length === 0 || [...indexes.values()].some((index) => index.name === name)) return;
    if (!indexes.has(order)) {
      const place = ['school_id', 'collection_id'].map((property) => ({ property, descending: false }));
      // The id comes last: it is what every order and every page ends with.
      indexes.set(order, { name, columns: [...place, ...columns, { property: '_id', descending: false }] });
    }
  };
  const indexName = (...fields: readonly string[]): string =>
    constraintName(relation, fields.map((field) => snakeCase(field.replace(/^-/, 'desc_'))).join('__'), 'index');
  add(constraintName(relation, 'submission', 'index'), ['_submission_id']);
  add(constraintName(relation, 'key', 'index'), table.key);
  for (const field of table.fields) if (field.kind === 'reference') add(indexName(field.name), [field.name]);
  for (const { by } of table.references) {
    const own = Object.values(by).filter((source) => typeof source === 'string');
    add(indexName(...own), own);
  }
  if (table.rowsOf !== undefined) add(indexName(table.rowsOf), [table.rowsOf]);
  for (const fields of table.indexes) add(indexName(...fields), fields);
  return [...indexes.values()];
}
