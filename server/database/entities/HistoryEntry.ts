import { EntitySchema } from '@mikro-orm/core';

/**
 * What was done; `moved` is said of the submission as a whole, `derived` of fields that the system filled, `carried` of
 * rows that it took over from last year, `confirmed` of such a row that holds as it is.
 */
export type HistoryKind = 'created' | 'changed' | 'deleted' | 'derived' | 'moved' | 'carried' | 'confirmed';

/** One change of one row: who, when, and every cell from what to what. Never changed, never deleted. */
export interface HistoryEntry {
  schoolId: number;
  submissionId: string;
  /** Place in the submission's chain, from 1. */
  sequence: number;
  kind: HistoryKind;
  /** Absent for a move of the submission. */
  rowId: string | null;
  /** The revision that the change made; absent for a move and for a deleted row. */
  revision: number | null;
  /** Absent where the system did it. */
  personId: number | null;
  at: Date;
  /** By field: the value before and the value after. */
  cells: Readonly<Record<string, readonly [unknown, unknown]>>;
  /** SHA-256 of the previous hash and the canonical text of this change. */
  hash: Buffer;
}

export const HistoryEntrySchema = new EntitySchema<HistoryEntry>({
  name: 'HistoryEntry',
  tableName: 'row_change',
  schema: 'platform',
  properties: {
    schoolId: { type: 'integer', primary: true },
    submissionId: { type: 'uuid', primary: true },
    sequence: { type: 'integer', primary: true },
    kind: { type: 'string', columnType: 'text' },
    rowId: { type: 'uuid', nullable: true },
    revision: { type: 'integer', nullable: true },
    personId: { type: 'integer', nullable: true },
    at: { type: 'datetime', columnType: 'timestamptz' },
    cells: { type: 'json', columnType: 'jsonb' },
    hash: { type: 'blob', columnType: 'bytea' },
  },
  indexes: [{ name: 'row_change__row__index', properties: ['schoolId', 'rowId'] }],
  triggers: [
    {
      name: 'row_change__append_only',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'statement',
      body: `raise exception 'The history is append-only' using errcode = 'restrict_violation';`,
    },
  ],
});
