import { EntitySchema } from '@mikro-orm/core';
import { submissionStates, type SubmissionState } from '#schema/review/SubmissionState.ts';

/** One department's part of one table in one collection. */
export interface Submission {
  id: string;
  schoolId: number;
  collectionId: number;
  tableName: string;
  department: string;
  /** Place among the parts of a row that several departments share, from 1; 0 where the rows are the department's own. */
  part: number;
  /** The fields of the part; absent: all. */
  fields: string[] | null;
  state: SubmissionState;
  /** Counts the moves. */
  version: number;
  due: string | null;
  /** Rows, and cells of typed fields that hold a value; writers keep both up to date under the lock of this row. */
  rowCount: number;
  filledCells: number;
  /** Place given to the newest row. */
  lastPosition: number;
  /** Rows carried over from last year, and how many of them were confirmed, changed and dropped since. */
  carriedRows: number;
  confirmedRows: number;
  changedRows: number;
  droppedRows: number;
  /** Fields that may be filled although the submission is sent; absent: none. */
  reopened: string[] | null;
  /** Length and last hash of the chain of changes. */
  historyLength: number;
  historyHead: Buffer | null;
}

export const SubmissionSchema = new EntitySchema<Submission>({
  name: 'Submission',
  tableName: 'submission',
  schema: 'platform',
  properties: {
    id: { type: 'uuid', primary: true, defaultRaw: 'gen_random_uuid()' },
    schoolId: { type: 'integer' },
    collectionId: { type: 'integer' },
    tableName: { type: 'string', columnType: 'text' },
    department: { type: 'string', columnType: 'text' },
    part: { type: 'integer', default: 0 },
    fields: { type: 'array', columnType: 'text[]', nullable: true },
    state: { type: 'string', columnType: 'text', default: 'notStarted' },
    version: { type: 'integer', default: 0 },
    due: { type: 'date', columnType: 'date', nullable: true },
    rowCount: { type: 'integer', default: 0 },
    filledCells: { type: 'integer', default: 0 },
    lastPosition: { type: 'integer', default: 0 },
    carriedRows: { type: 'integer', default: 0 },
    confirmedRows: { type: 'integer', default: 0 },
    changedRows: { type: 'integer', default: 0 },
    droppedRows: { type: 'integer', default: 0 },
    reopened: { type: 'array', columnType: 'text[]', nullable: true },
    historyLength: { type: 'integer', default: 0 },
    historyHead: { type: 'blob', columnType: 'bytea', nullable: true },
  },
  uniques: [
    {
      name: 'submission__department__unique',
      properties: ['schoolId', 'collectionId', 'tableName', 'department', 'part'],
    },
  ],
  checks: [
    {
      name: 'submission__state__known',
      expression: `state in (${submissionStates.map((state) => `'${state}'`).join(', ')})`,
    },
  ],
});
