import { EntitySchema } from '@mikro-orm/core';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';

/** One department's part of one table in one collection. */
export interface Submission {
  id: string;
  schoolId: number;
  collectionId: number;
  tableName: string;
  department: string;
  state: SubmissionState;
  version: number;
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
    state: { type: 'string', columnType: 'text', default: 'notStarted' },
    version: { type: 'integer', default: 0 },
  },
  uniques: [
    {
      name: 'submission__department__unique',
      properties: ['schoolId', 'collectionId', 'tableName', 'department'],
    },
  ],
});
