import type { ClientBase } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Carried } from '#schema/review/Carried.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { columnsOf, relationOf } from './Column.ts';
import type { HistoryDraft } from './historyChain.ts';
import type { LockedSubmission } from './lockSubmission.ts';
import { type BatchOutcome, recorded, recordedValues } from './recordChanges.ts';

/** A row as it shall stand: all its values and the revision it gets. */
export interface RowToWrite {
  readonly id: string;
  /** 1 for a new row. */
  readonly revision: number;
  /** Place among the rows of the submission; of meaning for a new row alone. */
  readonly position: number;
  readonly values: RowValues;
  /** What is said of it where it was carried over from last year. */
  readonly carried?: Carried | null | undefined;
}

const statements = new WeakMap<Table, string>();

/**
 * Stores rows, their history and what becomes of the submission in one statement, and returns how many rows were
 * stored. Fewer than given were stored where an id belongs to another submission; the caller then rolls back.
 */
export async function writeRows(
  client: ClientBase,
  place: {
    readonly catalogue: Catalogue;
    readonly table: Table;
    readonly submission: LockedSubmission;
    /** The only fields to be written, of rows that are there: the submission is sent, and reopened for them. */
    readonly only?: readonly string[] | undefined;
  },
  batch: {
    readonly rows: readonly RowToWrite[];
    readonly history: readonly HistoryDraft[];
    readonly outcome: BatchOutcome;
  },
): Promise<number> {
  const { submission } = place;
  const { rows } = await client.query<{ stored: number }>(statementOf(place), [
    ...recordedValues(submission, batch.history, batch.outcome),
    submission.collection,
    submission.part > 0 ? null : submission.id,
    JSON.stringify(
      batch.rows.map((row) => ({
        ...row.values,
        _id: row.id,
        _revision: row.revision,
        _position: row.position,
        _carried: row.carried ?? null,
      })),
    ),
  ]);
  return rows[0]?.stored ?? 0;
}

function statementOf({ catalogue, table, only }: Parameters<typeof writeRows>[1]): string {
  if (only !== undefined) return supplementStatement(catalogue, table, only);
  const known = statements.get(table);
  if (known !== undefined) return known;
  const columns = columnsOf(table);
  const names = ['_id', '_revision', '_position', '_carried', ...columns.map((column) => column.name)];
  const given = columns.map((column) => `"${column.field.name}"`);
  const made = `with ${recorded},
  stored as (
    insert into ${relationOf(catalogue, table)} as t (school_id, collection_id, _submission_id, ${names.join(', ')})
    select $1, $17, $18, ${['_id', '_revision', '_position', '_carried', ...given].map((name) => `g.${name}`).join(', ')}
    from json_to_recordset($19) g(_id uuid, _revision integer, _position integer, _carried text
      ${columns.map((column) => `, "${column.field.name}" ${column.type}`).join('')})
    on conflict (school_id, _id) do update set
      ${['_revision', '_carried', ...columns.map((column) => column.name)].map((name) => `${name} = excluded.${name}`).join(', ')}
    where t.collection_id = excluded.collection_id and t._revision = excluded._revision - 1
      and t._submission_id is not distinct from excluded._submission_id
    returning 1)
  select (select count(*)::integer from stored) as stored from announced`;
  statements.set(table, made);
  return made;
}

/** Whoever asks: of a submission that is sent this statement writes the fields it is reopened for, and nothing else. */
function supplementStatement(catalogue: Catalogue, table: Table, only: readonly string[]): string {
  const columns = columnsOf(table).filter(({ field }) => only.includes(field.name));
  return `with ${recorded},
  stored as (
    update ${relationOf(catalogue, table)} as t set _revision = g._revision, ${columns
      .map(({ name, field }) => `${name} = g."${field.name}"`)
      .join(', ')}
    from json_to_recordset($19) g(_id uuid, _revision integer
      ${columns.map(({ field, type }) => `, "${field.name}" ${type}`).join('')})
    where t.school_id = $1 and t._id = g._id and t._revision = g._revision - 1 and t.collection_id = $17
      and t._submission_id is not distinct from $18::uuid
      and exists (select 1 from platform.submission s where s.school_id = $1 and s.id = $2 and s.reopened is not null)
    returning 1)
  select (select count(*)::integer from stored) as stored from announced`;
}
