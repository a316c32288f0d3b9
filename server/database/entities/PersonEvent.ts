import { EntitySchema } from '@mikro-orm/core';

/** Something that happened to an account: made, signed in, reset, role given or taken. Only ever appended. */
export interface PersonEvent {
  id: string;
  schoolId: number;
  personId: number;
  /** Who did it; null: the system. */
  actorId: number | null;
  happened: string;
  details: unknown;
  at: Date;
}

export const PersonEventSchema = new EntitySchema<PersonEvent>({
  name: 'PersonEvent',
  tableName: 'person_event',
  schema: 'platform',
  comment: '账号变更记录',
  properties: {
    id: { type: 'bigint', primary: true, autoincrement: true },
    schoolId: { type: 'integer', fieldName: 'school_id' },
    personId: { type: 'integer', fieldName: 'person_id' },
    actorId: { type: 'integer', fieldName: 'actor_id', nullable: true },
    happened: { type: 'string', columnType: 'text' },
    details: { type: 'json', columnType: 'jsonb' },
    at: { type: 'Date', columnType: 'timestamptz', defaultRaw: 'now()' },
  },
  indexes: [{ name: 'person_event__person__index', properties: ['schoolId', 'personId'] }],
});
