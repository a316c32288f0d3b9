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
  /** The file of the plan as it was when the collection was opened, or last taken over; later changes are told by it. */
  planFile: Plan | null;
  /** Required fields, `table.field`, that need not be filled in this collection: they came when much was sent already. */
  waived: string[];
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
    planFile: { type: 'json', columnType: 'jsonb', nullable: true },
    waived: { type: 'string[]', columnType: 'text[]', defaultRaw: "'{}'" },
    title: { type: 'string', columnType: 'text' },
    year: { type: 'integer' },
    openedAt: { type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' },
  },
  uniques: [{ name: 'collection__plan__unique', properties: ['schoolId', 'catalogue', 'planId'] }],
});
