import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgres } from '#server/database/startPostgres.ts';
import { readSettings } from '#server/settings.ts';
import { type RunningSystem, start } from '#server/start.ts';
import { openPlans } from '../support/openPlans.ts';
import { asPerson, type TestPerson } from '../support/people.ts';
import { writeGuildDefinitions } from './guildDefinitions.ts';

/** The whole system over the guild, with one department that fills every table and its collector. */
export interface GuildSystem {
  readonly system: RunningSystem;
  readonly collector: TestPerson;
  stop(): Promise<void>;
}

export async function startGuildSystem(): Promise<GuildSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'guild-system-'));
  const definitions = join(folder, 'definitions');
  await writeGuildDefinitions(definitions);
  await mkdir(join(definitions, 'plans'), { recursive: true });
  await writeFile(join(definitions, 'plans', 'guild-2023-town.json'), JSON.stringify(plan()));
  const postgres = await startPostgres(folder);
  const system = await start(
    readSettings({
      PORT: '0',
      DATABASE_URL: postgres.url,
      DATA_FOLDER: folder,
      DEFINITIONS_FOLDER: definitions,
      CLIENT_FOLDER: resolve('dist/client'),
      LOG_LEVEL: 'silent',
      SCHOOL_CODE: '1',
      SCHOOL_NAME: '行会学校',
    }),
    () => {},
  );
  await openPlans(system.database.pool, system.editions.current().definitions, '1');
  return {
    system,
    collector: await asPerson(system, 'collector', 'D1'),
    async stop() {
      await system.stop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function plan(): object {
  const own = ['guilds', 'crafts', 'apprentices'];
  return {
    id: 'guild-2023-town',
    title: '行会数据采集',
    catalogue: 'guild-2023',
    departments: [{ code: 'D1', name: '登记处', kind: 'office' }],
    phases: [
      { id: 'all', title: '填报', opens: '2023-01-01', closes: '2099-12-31', layers: ['source', 'basic', 'special'] },
    ],
    review: [{ level: 'department', title: '部门审核' }],
    duties: own.map((table) => ({ table, fills: ['D1'], reviews: ['D1'], due: '2023-12-31' })),
  };
}
