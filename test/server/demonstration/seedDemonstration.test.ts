import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { failureCounts } from '#server/checks/failureCounts.ts';
import { submissionFailures } from '#server/checks/submissionFailures.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { readSettings } from '#server/settings.ts';
import { type RunningSystem, start } from '#server/start.ts';
import { createDatabase } from '../../support/createDatabase.ts';

describe('the demonstration schools', () => {
  let databaseUrl: string;
  let system: RunningSystem;

  const open = async (): Promise<RunningSystem> =>
    start(
      readSettings({
        PORT: '0',
        DATABASE_URL: databaseUrl,
        DEFINITIONS_FOLDER: resolve('table-definitions'),
        DATA_FOLDER: resolve('test-results/demonstration'),
      }),
      () => {},
    );

  beforeAll(async () => {
    databaseUrl = await createDatabase();
    system = await open();
  }, 240_000);

  afterAll(async () => system.stop());

  it('has somebody of each role, with a password made for this start', () => {
    const roles = new Set(system.accounts.map((account) => account.role));
    expect([...roles].toSorted()).toEqual([
      'administrator',
      'analyst',
      'collector',
      'leader',
      'maintainer',
      'qualityOffice',
      'reviewer',
      'teacher',
    ]);
    expect(new Set(system.accounts.map((account) => account.password)).size).toBe(system.accounts.length);
  });

  it('has rows in every table that has a submission, each row with its history', async () => {
    const { rows: empty } = await system.database.pool.query(
      `select s.table_name from platform.submission s
       group by s.table_name having not bool_or(s.state <> 'notStarted') order by 1`,
    );
    expect(empty).toEqual([]);
  });

  it('has sent some submissions and left others as drafts', async () => {
    const { rows } = await system.database.pool.query<{ state: string }>(
      'select distinct state from platform.submission order by state',
    );
    expect(rows.map((row) => row.state)).toEqual(expect.arrayContaining(['deptReview', 'draft']));
  });

  it('counts in the list of tables the failures that each table tells of', async () => {
    const read = lintDefinitions(await readFolder(resolve('table-definitions')));
    if (!read.ok) throw new Error('the definitions have faults');
    const { pool } = system.database;
    const { rows } = await pool.query<{ id: string; school: number }>(
      `select id, school_id as school from platform.submission where fields is null and state = 'draft'`,
    );
    for (const [school, drafts] of Map.groupBy(rows, (row) => row.school)) {
      const viewer: Viewer = {
        personId: 0,
        staffNo: '',
        name: '',
        school,
        roles: [{ role: 'qualityOffice' }],
        mustChangePassword: false,
      };
      const ids = drafts.map((row) => row.id);
      const counts = await failureCounts(pool, read.definitions, school, ids);
      for (const id of ids) {
        const { errors, warnings } = await submissionFailures(pool, read.definitions, viewer, id);
        expect({ id, ...counts.get(id) }).toEqual({ id, errors, warnings });
      }
    }
  });

  it('carries the rows of a reported year over, and leaves some of them to be gone through', async () => {
    const { rows } = await system.database.pool.query<{ states: string; carried: number; changed: number }>(
      `select string_agg(distinct s.state, ',') as states, sum(s.carried_rows)::integer as carried,
         sum(s.changed_rows)::integer as changed
       from platform.collection c join platform.submission s on s.collection_id = c.id
       where exists (select from platform.collection other where other.school_id = c.school_id and other.id <> c.id)
       group by c.id, c.year order by c.year`,
    );
    expect(rows.map((row) => row.states)[0]).toBe('exported');
    expect(rows.at(-1)?.carried).toBeGreaterThan(0);
    expect(rows.at(-1)?.changed).toBeGreaterThan(0);
  });

  it('is founded once: a second start makes no account and changes no table', async () => {
    const statements: string[] = [];
    const second = await start(
      readSettings({
        PORT: '0',
        DATABASE_URL: databaseUrl,
        DEFINITIONS_FOLDER: resolve('table-definitions'),
        DATA_FOLDER: resolve('test-results/demonstration'),
      }),
      (line) => statements.push(line),
    );
    await second.stop();
    expect(second.accounts).toEqual([]);
    expect(statements).toEqual([]);
  });
});
