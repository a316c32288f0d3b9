import { EntitySchema } from '@mikro-orm/core';

/**
 * Changes that a browser delivered together, under an id of its own: sent once more, because the answer was lost, they
 * are found here and not stored again. The changes themselves are a stretch of the submission's history.
 */
export interface Delivery {
  schoolId: number;
  submissionId: string;
  delivery: string;
  /** Sequence of the first change that was stored, and of the last. */
  firstChange: number;
  lastChange: number;
  personId: number;
  at: Date;
}

export const DeliverySchema = new EntitySchema<Delivery>({
  name: 'Delivery',
  tableName: 'delivery',
  schema: 'platform',
  comment: '浏览器送达的批次',
  properties: {
    schoolId: { type: 'integer', primary: true },
    submissionId: { type: 'uuid', primary: true },
    delivery: { type: 'uuid', primary: true },
    firstChange: { type: 'integer', primary: true },
    lastChange: { type: 'integer' },
    personId: { type: 'integer' },
    at: { type: 'datetime', columnType: 'timestamptz' },
  },
});
