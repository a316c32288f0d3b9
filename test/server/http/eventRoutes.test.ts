import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellEvent } from '#server/events/tellEvent.ts';
import type { RunningSystem } from '#server/start.ts';
import { openEvents } from '../../support/openEvents.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let collector: TestPerson;
let stranger: TestPerson;
let submission: string;

beforeAll(async () => {
  system = await startTestServer();
  collector = await asPerson(system, 'collector', 'D01');
  stranger = await asPerson(system, 'collector', 'C01');
  const { data } = await collector.query('{ collection { tables { submissions { id } } } }');
  submission = data.collection.tables[0].submissions[0].id as string;
});

afterAll(() => system.stop());

const rows = { type: 'rows', school: 1, rows: ['r1'], from: 4, to: 5, delivery: 'a' } as const;

describe('the events of a server', () => {
  it('begin with the edition and those of the submissions asked for that the person may know of', async () => {
    const mine = await openEvents(system, collector, [submission]);
    const theirs = await openEvents(system, stranger, [submission]);
    await expect.poll(() => [mine.heard.length, theirs.heard.length]).toEqual([1, 1]);
    expect(mine.heard[0]).toEqual({ type: 'hello', data: { edition: expect.any(Number), submissions: [submission] } });
    expect(theirs.heard[0]?.data.submissions).toEqual([]);
    mine.close();
    theirs.close();
  });

  it('reach whoever follows the submission, and nobody else', async () => {
    const mine = await openEvents(system, collector, [submission]);
    const theirs = await openEvents(system, stranger, [submission]);
    await tellEvent(system.database.pool, { ...rows, submission, by: collector.id });
    await expect.poll(() => mine.heard.length).toBe(2);
    expect(theirs.heard.length).toBe(1);
    expect(mine.heard[1]).toEqual({
      type: 'rows',
      data: { submission, rows: ['r1'], from: 4, to: 5, delivery: 'a', own: true },
    });
    mine.close();
    theirs.close();
  });

  it('are not for who is not signed in', async () => {
    expect((await fetch(`${system.address}/events`)).status).toBe(401);
  });

  it('do not keep the server from stopping', async () => {
    const other = await startTestServer();
    const person = await asPerson(other, 'collector', 'D01');
    const stream = await openEvents(other, person);
    await other.stop();
    await stream.ended;
  });
});
