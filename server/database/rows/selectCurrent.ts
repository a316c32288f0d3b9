import type { ClientBase } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Carried } from '#schema/review/Carried.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { type Column, columnsOf, relationOf, valueOf } from './Column.ts';
import { copyJoins } from './copyJoins.ts';

/** A row as it is stored now. */
export interface CurrentRow {
  readonly id: string;
  readonly revision: number;
  readonly submission: string | null;
  readonly collection: number;
  readonly values: RowValues;
  readonly carried: Carried | null;
}

/** What is known of one row to be written: how it stands, and what its copies would be with the new values. */
export interface Current {
  readonly row: CurrentRow | undefined;
  /** By path `<as>.<field>`. */
  readonly copies: ReadonlyMap<string, Value>;
}

interface Wanted {
  readonly id: string;
  /** The values to be set; those of other than the fields of a reference are of no meaning here. */
  readonly set: Readonly<Record<string, unknown>>;
}

interface Statement {
  readonly text: string;
  readonly columns: readonly Column[];
  readonly paths: readonly string[];
  readonly from: readonly Column[];
}

const statements = new WeakMap<Table, Statement>();

/**
 * Reads the rows of a batch and, with the same statement, what their copies are with the values to be set.
 *
 * The one row of a record is found by its collection, whatever id is asked for.
 */
export async function selectCurrent(
  client: ClientBase,
  place: { readonly catalogue: Catalogue; readonly table: Table; readonly school: number; readonly collection: number },
  wanted: readonly Wanted[],
): Promise<readonly Current[]> {
  const statement = statementOf(place.catalogue, place.table);
  const given = wanted.map(({ id, set }, at) => ({ at, id, set: comparable(set, statement.from) }));
  const { rows } = await client.query<Record<string, Value> & { _id: string | null }>(statement.text, [
    place.school,
    place.collection,
    JSON.stringify(given),
  ]);
  return rows.map((row) => ({
    row:
      row._id === null
        ? undefined
        : {
            id: row._id,
            revision: Number(row['_revision']),
            submission: row['_submission_id'] as string | null,
            collection: Number(row['collection_id']),
            carried: row['_carried'] as Carried | null,
            values: Object.fromEntries(statement.columns.map(({ field }) => [field.name, row[field.name] ?? null])),
          },
    copies: new Map(statement.paths.map((path, at) => [path, row[`_copy${at}`] ?? null])),
  }));
}

function statementOf(catalogue: Catalogue, table: Table): Statement {
  const known = statements.get(table);
  if (known !== undefined) return known;
  const columns = columnsOf(table);
  const { joins, paths, from } = copyJoins(
    catalogue,
    table,
    ({ field, name, type }) =>
      `case when g.set ? '${field.name}' then (g.set ->> '${field.name}')::${type} else t.${name} end`,
  );
  const made: Statement = {
    text: `select t._id, t._revision, t._submission_id, t.collection_id, t._carried,
      ${[...columns.map((column) => `${valueOf(column, 't')} as "${column.field.name}"`), ...paths.map((_, at) => `_copy${at}`)].join(', ')}
      from json_to_recordset($3) g(at integer, id uuid, set jsonb)
      left join ${relationOf(catalogue, table)} t on t.school_id = $1
        and ${table.shape === 'record' ? 't.collection_id = $2' : 't._id = g.id and $2::integer is not null'}
      ${joins}
      order by g.at`,
    columns,
    paths,
    from,
  };
  statements.set(table, made);
  return made;
}

/** The values that references are followed by, as far as PostgreSQL can compare them; all else is refused later. */
function comparable(set: Readonly<Record<string, unknown>>, from: readonly Column[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { field, type } of from) {
    const value = set[field.name];
    if (value === undefined) continue;
    if (type === 'text') values[field.name] = isStorable(value) ? value.trim() : null;
    else if (type === 'integer')
      values[field.name] = Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 ? value : null;
    else values[field.name] = null;
  }
  return values;
}

/** PostgreSQL holds every text but those with a zero or half of a surrogate pair. */
function isStorable(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}
