import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { readSettings } from '#server/settings.ts';
import { start, type RunningSystem } from '#server/start.ts';
import { openPlans } from './openPlans.ts';
import { createDatabase } from './createDatabase.ts';

/**
 * The whole system on a free port, with a database of its own and the invented garden catalogue; `environment`
 * overrides its settings. Its address is the one a browser opens; `reachable` makes one for requests of the test's own.
 */
export async function startTestServer(environment: Readonly<Record<string, string>> = {}): Promise<RunningSystem> {
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: await createDatabase(),
    DATA_FOLDER: await mkdtemp(join(tmpdir(), 'state-data-')),
    DEFINITIONS_FOLDER: resolve('test/fixtures/definitions'),
    CLIENT_FOLDER: resolve('dist/client'),
    LOG_LEVEL: 'silent',
    SCHOOL_CODE: '00000',
    SCHOOL_NAME: '园圃学校',
    ...environment,
  });
  const system = await start(settings, () => {});
  if (settings.school !== undefined)
    await openPlans(system.database.pool, system.editions.current().definitions, settings.school.code);
  return { ...system, address: system.address.replace('127.0.0.1', inject('pageHost')) };
}
