import { EntitySchema } from '@mikro-orm/core';
import type { Plan } from '#schema/definition/Plan.ts';

/** One school runs one plan of one catalogue. */
export interface Collection {
  id: number;
  schoolId: number;
  /** Id of the catalogue. */
  catalogue: string;
  planId: string;
  /** The plan as it was when the collection was opened. */
  plan: Plan;
  title: string;
  year: number;
  openedAt: Date;
}

export const CollectionSchema = new EntitySchema<Collection>({
  name: 'Collection',
  tableName: 'collection',
  schema: 'platform',
  properties: {
    id: { type: 'integer', primary: true, autoincrement: true },
    schoolId: { type: 'integer' },
    catalogue: { type: 'string', columnType: 'text' },
    planId: { type: 'string', columnType: 'text' },
    plan: { type: 'json', columnType: 'jsonb' },
    title: { type: 'string', columnType: 'text' },
    year: { type: 'integer' },
    openedAt: { type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' },
  },
  uniques: [{ name: 'collection__plan__unique', properties: ['schoolId', 'catalogue', 'planId'] }],
});
