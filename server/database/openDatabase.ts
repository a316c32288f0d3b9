import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { platformEntities } from './platformEntities.ts';

export interface Database {
  readonly url: string;
  readonly orm: MikroORM;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Opens the database with the platform's entities; rows of data tables never become entities. */
export async function openDatabase(url: string): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: platformEntities,
    schemaGenerator: { createForeignKeyConstraints: true },
    pool: { min: 0, max: 16 },
    debug: false,
  });
  const pool = await orm.em.getDriver().getConnection().getNativeClient();
  return { url, orm, pool, close: () => orm.close(true) };
}
