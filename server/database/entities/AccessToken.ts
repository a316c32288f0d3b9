import { EntitySchema } from '@mikro-orm/core';

/** With it a script reads what its person may read. The secret itself is stored nowhere. */
export interface AccessToken {
  id: number;
  /** SHA-256 of the secret. */
  tokenHash: Buffer;
  schoolId: number;
  personId: number;
  name: string;
  /** Ids of the tables it reads; null: all that the person may read. */
  tables: string[] | null;
  showsPersonal: boolean;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  lastUsedFrom: string | null;
}

export const AccessTokenSchema = new EntitySchema<AccessToken>({
  name: 'AccessToken',
  tableName: 'access_token',
  schema: 'platform',
  comment: '访问令牌',
  properties: {
    id: { type: 'integer', primary: true, autoincrement: true },
    tokenHash: { type: 'Buffer', columnType: 'bytea', fieldName: 'token_hash' },
    schoolId: { type: 'integer', fieldName: 'school_id' },
    personId: { type: 'integer', fieldName: 'person_id' },
    name: { type: 'string', columnType: 'text' },
    tables: { type: 'string[]', columnType: 'text[]', nullable: true },
    showsPersonal: { type: 'boolean', fieldName: 'shows_personal' },
    createdAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'created_at', defaultRaw: 'now()' },
    expiresAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'expires_at' },
    revokedAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'revoked_at', nullable: true },
    lastUsedAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'last_used_at', nullable: true },
    lastUsedFrom: { type: 'string', columnType: 'text', fieldName: 'last_used_from', nullable: true },
  },
  uniques: [{ name: 'access_token__hash__unique', properties: ['tokenHash'] }],
  indexes: [{ name: 'access_token__person__index', properties: ['schoolId', 'personId'] }],
});
