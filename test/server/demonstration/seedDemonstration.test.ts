import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '#server/settings.ts';
import { type RunningSystem, start } from '#server/start.ts';
import { createDatabase } from '../../support/createDatabase.ts';

describe('the demonstration college', () => {
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
  }, 120_000);

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
