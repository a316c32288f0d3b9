import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import { migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/openDatabase.ts';
import type { HeldRole, Viewer } from '#server/policies/Viewer.ts';
import { openCollection } from '#server/review/openCollection.ts';
import { createDatabase } from './createDatabase.ts';
import { readFixtures } from './readFixtures.ts';

/** The invented harbour with one open collection, in a database of its own. */
export interface Harbour {
  readonly database: Database;
  readonly definitions: Definitions;
  readonly catalogue: Catalogue;
  readonly plan: Plan;
  readonly school: number;
  readonly collection: number;
  /** Id of a department's submission of a table. */
  submission(table: string, department: string): Promise<string>;
}

export async function openHarbour(): Promise<Harbour> {
  const definitions = await readFixtures('harbour');
  const [catalogue] = definitions.catalogues;
  const [plan] = definitions.plans;
  if (catalogue === undefined || plan === undefined) throw new Error('The harbour has no catalogue or plan');
  const database = await openDatabase(await createDatabase());
  await migrate(database, definitions, () => {});
  const school = await openSchool(database, '10001');
  const { id: collection } = await openCollection(database.pool, definitions, {
    plan,
    catalogue,
    school,
    now: new Date(),
  });
  return {
    database,
    definitions,
    catalogue,
    plan,
    school,
    collection,
    async submission(table, department) {
      const { rows } = await database.pool.query<{ id: string }>(
        'select id from platform.submission where collection_id = $1 and table_name = $2 and department = $3',
        [collection, table, department],
      );
      return rows[0]?.id ?? '';
    },
  };
}

export async function openSchool(database: Database, code: string): Promise<number> {
  const { rows } = await database.pool.query<{ id: number }>(
    'insert into platform.school (code, name) values ($1, $1) returning id',
    [code],
  );
  return rows[0]?.id ?? 0;
}

/** Somebody of the harbour's school. */
export function viewerOf(harbour: Pick<Harbour, 'school'>, ...roles: readonly HeldRole[]): Viewer {
  const [first] = roles;
  return {
    personId: 7,
    staffNo: 'P7',
    name: `${first?.role} ${first?.department ?? ''}`,
    school: harbour.school,
    roles,
    mustChangePassword: false,
  };
}

export function collectorOf(harbour: Pick<Harbour, 'school'>, department: string): Viewer {
  return viewerOf(harbour, { role: 'collector', department });
}
