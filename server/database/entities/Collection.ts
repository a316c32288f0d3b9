import { EntitySchema } from '@mikro-orm/core';

/** One school runs one plan of one catalogue. */
export interface Collection {
  id: number;
  schoolId: number;
  catalogue: string;
}

export const CollectionSchema = new EntitySchema<Collection>({
  name: 'Collection',
  tableName: 'collection',
  schema: 'platform',
  properties: {
    id: { type: 'integer', primary: true, autoincrement: true },
    schoolId: { type: 'integer' },
    catalogue: { type: 'string', columnType: 'text' },
  },
  uniques: [{ name: 'collection__catalogue__unique', properties: ['schoolId', 'catalogue'] }],
});
