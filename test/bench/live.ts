import 'reflect-metadata';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { startPostgres } from '#server/database/startPostgres.ts';
import { createAccount } from '#server/people/createAccount.ts';
import { readSettings } from '#server/settings.ts';
import { type RunningSystem, start } from '#server/start.ts';
import { catalogueFiles, scaleDefinitions } from './scaleDefinitions.ts';

/**
 * Definitions that change under load: 293 tables, eight readers who never stop; the time from the file being written until
 * a query of the new field is answered, the same for a new catalogue of 90 tables, and the requests that failed meanwhile.
 * `npm run bench:live`.
 */
const folder = await mkdtemp(join(tmpdir(), 'live-'));
const data = await mkdtemp(join(tmpdir(), 'live-data-'));
const postgres = await startPostgres(data);
let system: RunningSystem | undefined;
try {
  await scaleDefinitions(folder, { catalogues: [2001, 2002, 2003].map((year) => ({ year, tables: 98 })) });
  system = await start(
    readSettings({
      PORT: '0',
      DATABASE_URL: postgres.url,
      DATA_FOLDER: data,
      DEFINITIONS_FOLDER: folder,
      CLIENT_FOLDER: 'dist/client',
      LOG_LEVEL: 'silent',
      SCHOOL_CODE: '1',
      SCHOOL_NAME: '集市学校',
    }),
    () => {},
  );
  const cookie = await signIn(system);
  const ask = async (query: string): Promise<{ errors?: unknown }> => {
    const answer = await fetch(`${system?.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as { errors?: unknown };
  };
  await ask('mutation { openCollection(plan: "fair-2003") { collection } }');
  const load = { goesOn: true };
  let answered = 0;
  let failed = 0;
  const readers = Array.from({ length: 8 }, async (_, at) => {
    while (load.goesOn) {
      const { errors } = await ask(
        `{ fair2003 { stalls${at + 1}(first: 20) { totalCount nodes { stallNo hueLabel } } } }`,
      );
      if (errors === undefined) answered += 1;
      else failed += 1;
    }
  });
  for (let round = 1; round <= 3; round += 1) {
    const file = join(folder, 'fair-2003/tables/50-stalls50.json');
    const table = JSON.parse(await readFile(file, 'utf8')) as { properties: Record<string, unknown> };
    table.properties[`extra${round}`] = { type: 'string', title: `新${round}`, maxLength: 20 };
    const took = await until(
      () => writeWhole(file, table),
      async () => (await ask(`{ fair2003 { stalls50 { nodes { extra${round} } } } }`)).errors === undefined,
    );
    console.log(`a new field: live after ${took.toFixed(0)} ms`);
  }
  const took = await until(
    async () => {
      for (const [path, content] of catalogueFiles(2004, 90, 90)) await writeWhole(join(folder, path), content);
    },
    async () =>
      (await ask('{ tables(search: "90") { catalogue } fair2004: __type(name: "Fair2004Stalls90") { name } }'))
        .errors === undefined && system?.editions.current().definitions.catalogues.length === 4,
  );
  console.log(`a new catalogue of 90 tables: live after ${took.toFixed(0)} ms`);
  load.goesOn = false;
  await Promise.all(readers);
  console.log(`meanwhile ${answered} requests answered, ${failed} failed`);
} finally {
  await system?.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
}

async function writeWhole(file: string, content: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(content, undefined, 2));
  await rename(`${file}.new`, file);
}

async function until(change: () => Promise<void>, holds: () => Promise<boolean>): Promise<number> {
  await change();
  const from = performance.now();
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
  return performance.now() - from;
}

async function signIn(running: RunningSystem): Promise<string> {
  const [school] = await running.people.accounts.schools();
  const account = { school: school?.id ?? 0, staffNo: 'B1', name: '测', roles: [{ role: 'qualityOffice' as const }] };
  const { password } = await createAccount(running.people, undefined, account);
  const post = async (path: string, body: object, cookie = ''): Promise<string> => {
    const answer = await fetch(`${running.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const first = await post('/auth/sign-in', { school: '1', staffNo: 'B1', password });
  return post('/auth/change-password', { current: password, next: 'a fair of its own 7' }, first);
}
