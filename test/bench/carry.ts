import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { migrate } from '#server/database/migrate.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { startPostgres } from '#server/database/startPostgres.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { openCollection } from '#server/review/openCollection.ts';
import { scaleDefinitions } from './scaleDefinitions.ts';

/**
 * Carries 20,000 rows of thirteen fields into a collection that is opened, with their history and every value held to what
 * the field takes. `npm run bench:carry`.
 */
const rows = 20_000;
const folder = await mkdtemp(join(tmpdir(), 'carry-'));
const data = await mkdtemp(join(tmpdir(), 'carry-data-'));
const postgres = await startPostgres(data);
try {
  await scaleDefinitions(folder, {
    catalogues: [
      { year: 2001, tables: 1 },
      { year: 2002, tables: 1 },
    ],
  });
  const read = lintDefinitions(await readFolder(folder));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { definitions } = read;
  const database = await openDatabase(postgres.url);
  await migrate(database, definitions, () => {});
  const open = async (school: number, year: number): Promise<number> => {
    const plan = definitions.plans.find(({ id }) => id === `fair-${year}`);
    const catalogue = definitions.catalogues.find((one) => one.year === year);
    if (plan === undefined || catalogue === undefined) throw new Error('No plan');
    return (await openCollection(database.pool, definitions, { plan, catalogue, school, now: new Date() })).id;
  };
  for (let round = 1; round <= 5; round += 1) {
    const { rows: schools } = await database.pool.query<{ id: number }>(
      'insert into platform.school (code, name) values ($1, $1) returning id',
      [String(round)],
    );
    const school = schools[0]?.id ?? 0;
    const last = await open(school, 2001);
    await database.pool.query(
      `insert into fair2001.stalls1 (school_id, collection_id, _submission_id, _id, _position, stall_no, keeper, hue, hues,
         opened, month, built, count, price, takings, covered, roof, beside_no)
       select $1, $2, s.id, gen_random_uuid(), n, 'S' || n, '摊主' || n, (n % 60)::text, array[(n % 60)::text],
         date '2001-01-01' + n % 300, '2001-05', 1990 + n % 10, n % 1000, n % 77 + 0.5, n, n % 2 = 0, '瓦', 'S1'
       from generate_series(1, $3) n, platform.submission s where s.collection_id = $2`,
      [school, last, rows],
    );
    await database.pool.query(
      `update platform.submission set state = 'locked', row_count = $2 where collection_id = $1`,
      [last, rows],
    );
    await database.pool.query('analyze fair2001.stalls1');
    const from = performance.now();
    const now = await open(school, 2002);
    const took = performance.now() - from;
    const { rows: carried } = await database.pool.query(
      'select count(*)::int as n from fair2002.stalls1 where collection_id = $1',
      [now],
    );
    console.log(`${(carried[0] as { n: number }).n} rows carried in ${took.toFixed(0)} ms`);
  }
  await database.close();
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
}
