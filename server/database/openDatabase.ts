import { MikroORM } from '@mikro-orm/postgresql';
import type { EntitySchema } from '@mikro-orm/core';
import type { Pool } from 'pg';
import { CollectionSchema } from './entities/Collection.ts';
import { DepartmentSchema } from './entities/Department.ts';
import { PersonalReadingSchema } from './entities/PersonalReading.ts';
import { PersonEventSchema } from './entities/PersonEvent.ts';
import { PersonSchema } from './entities/Person.ts';
import { RoleHeldSchema } from './entities/RoleHeld.ts';
import { HistoryEntrySchema } from './entities/HistoryEntry.ts';
import { SchoolSchema } from './entities/School.ts';
import { SessionSchema } from './entities/Session.ts';
import { SignInAttemptsSchema } from './entities/SignInAttempts.ts';
import { SubmissionSchema } from './entities/Submission.ts';

export interface Database {
  readonly orm: MikroORM;
  readonly pool: Pool;
  close(): Promise<void>;
}

const platformEntities = [
  SchoolSchema,
  DepartmentSchema,
  PersonSchema,
  RoleHeldSchema,
  SessionSchema,
  SignInAttemptsSchema,
  PersonEventSchema,
  PersonalReadingSchema,
  CollectionSchema,
  SubmissionSchema,
  HistoryEntrySchema,
];

/** Opens the database with the platform's entities and those of the data tables. */
export async function openDatabase(url: string, tables: readonly EntitySchema[]): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...platformEntities, ...tables],
    schemaGenerator: { createForeignKeyConstraints: true },
    pool: { min: 0, max: 16 },
    debug: false,
  });
  const pool = await orm.em.getDriver().getConnection().getNativeClient();
  return { orm, pool, close: () => orm.close(true) };
}
