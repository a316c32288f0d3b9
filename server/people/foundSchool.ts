import type { Database } from '../database/openDatabase.ts';

/** Founds the school that a deployment is for, where it is not there yet. Its office opens the collections. */
export async function foundSchool(
  database: Database,
  school: { readonly code: string; readonly name: string },
): Promise<void> {
  await database.pool.query('insert into platform.school (code, name) values ($1, $2) on conflict do nothing', [
    school.code,
    school.name,
  ]);
}
