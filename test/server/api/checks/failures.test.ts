import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, type TestPerson } from '../../../support/people.ts';
import { startTestServer } from '../../../support/startTestServer.ts';

let system: RunningSystem;
let collector: TestPerson;
let submission: string;
const row = randomUUID();

beforeAll(async () => {
  system = await startTestServer();
  collector = await asPerson(system, 'collector', 'D01');
  const { data } = await collector.query('{ collection { tables { name submissions { id } } } }');
  submission = data.collection.tables.find((table: { name: string }) => table.name === 'plantings').submissions[0].id;
  await collector.query(`mutation {
    saveGarden2023Plantings(submission: "${submission}", rows: [{ id: "${row}", set: { plantingNo: "1", bedCode: "A9" } }]) {
      refused { code }
    }
  }`);
});

afterAll(() => system.stop());

describe('a collector', () => {
  it('reads what holds a submission back', async () => {
    const { data } = await collector.query(
      `{ failures(submission: "${submission}") { code severity row fields message check details } }`,
    );
    expect(data.failures).toEqual([
      {
        code: 'required',
        severity: 'error',
        row,
        fields: ['plant'],
        message: '“植物”必须填写',
        check: null,
        details: '{}',
      },
      {
        code: 'referencePending',
        severity: 'warning',
        row,
        fields: ['bedCode'],
        message: '待核：“花圃”（A9）暂未出现在“花圃表”中',
        check: null,
        details: '{"table":"beds","value":"A9","title":"花圃表"}',
      },
    ]);
  });

  it('sees errors and warnings beside the submission', async () => {
    const { data } = await collector.query(`{ submission(id: "${submission}") { errors warnings } }`);
    expect(data.submission).toEqual({ errors: 1, warnings: 1 });
  });

  it('cannot send it, and may refresh it', async () => {
    const sent = await collector.query(
      `mutation { moveSubmission(submission: "${submission}", move: submit, version: 0) { state } }`,
    );
    expect(sent.errors[0].extensions).toEqual({
      code: 'SUBMISSION_HAS_ERRORS',
      details: { submission, errors: 1, warnings: 1 },
    });
    const refreshed = await collector.query(`mutation { refreshSubmission(submission: "${submission}") }`);
    expect(refreshed.data).toEqual({ refreshSubmission: 0 });
  });

  it('of another department is told of no such submission', async () => {
    const other = await asPerson(system, 'collector', 'C01');
    const { errors } = await other.query(`{ failures(submission: "${submission}") { code } }`);
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
