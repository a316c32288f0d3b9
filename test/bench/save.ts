import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startPostgres } from '#server/database/startPostgres.ts';
import { createAccount } from '#server/people/createAccount.ts';
import { readSettings } from '#server/settings.ts';
import { start } from '#server/start.ts';
import { openFields, writeGuildDefinitions } from './guildDefinitions.ts';
import { openGuild } from './openGuild.ts';

/**
 * Stores 10,000 and 40,000 rows of 20 columns over HTTP, as a browser delivers a paste: in batches of less than a
 * megabyte, one after the other, with history: wall time, and processor time of server and sender. `npm run bench:save`.
 */
const columns = openFields.slice(0, 20);
const batchRows = 1500;

function rowOf(at: number): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, unknown>> = {
    apprenticeNo: `A${at}`,
    apprenticeName: `学徒${at}`,
    gender: String((at % 2) + 1),
    birthDate: '2001-02-03',
    guildCode: `G${at % 30}`,
    craftCode: `C${at % 60}`,
    year: '2023',
    score: `${at % 100}.5`,
    height: '170.5',
    weight: 60 + (at % 20),
    hasTools: at % 2 === 0,
    isResident: at % 3 === 0,
    startedIn: '2022-09',
    masterNo: `M${at % 100}`,
    masterName: '鲁班',
    town: '长沙',
    street: '解放路一号',
    phone: '13800000000',
    wage: '1204.5',
    days: at % 300,
  };
  return Object.fromEntries(columns.map((name) => [name, values[name] ?? null]));
}

const folder = await mkdtemp(join(tmpdir(), 'state-data-save-'));
const definitions = join(folder, 'definitions');
await writeGuildDefinitions(definitions);
const postgres = await startPostgres(folder);
const system = await start(
  readSettings({
    PORT: '0',
    DATABASE_URL: postgres.url,
    DATA_FOLDER: folder,
    DEFINITIONS_FOLDER: definitions,
    CLIENT_FOLDER: 'dist/client',
    LOG_LEVEL: 'silent',
  }),
  () => {},
);
try {
  const { pool } = system.database;
  const place = await openGuild(pool, definitions);
  const account = await createAccount(system.people, undefined, {
    school: place.school,
    staffNo: 'B1',
    name: '收集员',
    roles: [{ role: 'collector', department: 'D1' }],
  });
  const cookie = `session=${await system.people.sessions.open(account.personId)}`;
  await pool.query('update platform.person set must_change_password = false');
  await system.people.sessions.forget(account.personId);
  const { rows: submissions } = await pool.query<{ id: string }>(
    `select id from platform.submission where table_name = 'apprentices' and department = 'D1'`,
  );
  const submission = submissions[0]?.id ?? '';
  const query = `mutation Save($submission: ID!, $rows: [Guild2023ApprenticesChange!]!, $delivery: ID!) {
    answer: saveGuild2023Apprentices(submission: $submission, rows: $rows, delivery: $delivery) {
      saved { _row { id revision masked } guild { guildName } craft { craftName } }
      refused { id code issues { code field details } }
    }
  }`;
  let next = 0;
  for (const total of [1500, 10_000, 40_000]) {
    const begun = performance.now();
    const cpu = process.cpuUsage();
    for (let sent = 0; sent < total; sent += batchRows) {
      const rows = Array.from({ length: Math.min(batchRows, total - sent) }, () => {
        next += 1;
        return { id: randomUUID(), revision: null, set: rowOf(next) };
      });
      const answer = await fetch(`${system.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables: { submission, rows, delivery: randomUUID() } }),
      });
      const body = (await answer.json()) as { data?: { answer: { saved: unknown[] } } };
      if (body.data?.answer.saved.length !== rows.length) throw new Error(JSON.stringify(body).slice(0, 500));
    }
    const { user, system: kernel } = process.cpuUsage(cpu);
    const wall = Math.round(performance.now() - begun);
    console.log(
      `${total} rows × ${columns.length}: ${wall} ms, of it ${Math.round((user + kernel) / 1000)} ms of this process`,
    );
  }
} finally {
  await system.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
