import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { start, type RunningSystem } from '#server/start.ts';
import { createDatabase } from './createDatabase.ts';

/** The whole system on a free port, with a database of its own and the invented garden catalogue. */
export async function startTestServer(): Promise<RunningSystem> {
  return start(
    {
      port: 0,
      databaseUrl: await createDatabase(),
      dataFolder: await mkdtemp(join(tmpdir(), 'state-data-')),
      definitionsFolder: resolve('test/fixtures/definitions'),
      clientFolder: resolve('dist/client'),
    },
    () => {},
  );
}
