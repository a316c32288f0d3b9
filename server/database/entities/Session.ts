import { EntitySchema } from '@mikro-orm/core';

/** A signed-in browser. The token itself is only in its cookie. */
export interface Session {
  /** SHA-256 of the token. */
  tokenHash: Buffer;
  schoolId: number;
  personId: number;
  createdAt: Date;
  lastUsedAt: Date;
  /** Ends then, however busy it is. */
  expiresAt: Date;
}

export const SessionSchema = new EntitySchema<Session>({
  name: 'Session',
  tableName: 'session',
  schema: 'platform',
  comment: '登录会话',
  properties: {
    tokenHash: { type: 'Buffer', columnType: 'bytea', fieldName: 'token_hash', primary: true },
    schoolId: { type: 'integer', fieldName: 'school_id' },
    personId: { type: 'integer', fieldName: 'person_id' },
    createdAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'created_at', defaultRaw: 'now()' },
    lastUsedAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'last_used_at', defaultRaw: 'now()' },
    expiresAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'expires_at' },
  },
  indexes: [{ name: 'session__person__index', properties: ['personId'] }],
});
