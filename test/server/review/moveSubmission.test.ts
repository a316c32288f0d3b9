import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MoveName } from '#schema/review/moves.ts';
import { moveSubmission } from '#server/review/moveSubmission.ts';
import { verifyHistory } from '#server/review/verifyHistory.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, type Harbour, openHarbour, openSchool } from '../../support/openHarbour.ts';
import { type Save, saveInto } from '../../support/saveInto.ts';

let harbour: Harbour;
let save: Save;
let office: Viewer;
let east: Viewer;

beforeAll(async () => {
  harbour = await openHarbour();
  save = saveInto(harbour);
  office = collectorOf(harbour, 'D01');
  east = collectorOf(harbour, 'C01');
});

afterAll(() => harbour.database.close());

async function move(
  viewer: Viewer,
  name: MoveName,
  submission: string,
  version: number,
  day = '2023-10-10',
): Promise<void> {
  const request = { submission, move: name, version, now: new Date(`${day}T12:00:00+08:00`) };
  await moveSubmission(harbour.database.pool, viewer, harbour.definitions, request);
}

async function stateOf(submission: string): Promise<unknown> {
  const { rows } = await harbour.database.pool.query('select state, version from platform.submission where id = $1', [
    submission,
  ]);
  return rows[0];
}

describe('a submission', () => {
  it('is sent, read-only, taken back and edited again', async () => {
    const piers = await harbour.submission('piers', 'D01');
    await expect(move(office, 'submit', piers, 0)).rejects.toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
      details: { move: 'submit', state: 'notStarted' },
    });
    const id = randomUUID();
    await save(office, 'piers', piers, [{ id, set: { pierCode: 'A1', pierName: '一号码头', depth: '9' } }]);
    await move(office, 'submit', piers, 0);
    expect(await stateOf(piers)).toEqual({ state: 'deptReview', version: 1 });
    await expect(save(office, 'piers', piers, [{ id, revision: 1, set: { depth: '8' } }])).rejects.toMatchObject({
      code: 'SUBMISSION_NOT_EDITABLE',
    });
    await move(office, 'takeBack', piers, 1);
    expect(await stateOf(piers)).toEqual({ state: 'draft', version: 2 });
    expect((await save(office, 'piers', piers, [{ id, revision: 1, set: { depth: '8' } }])).saved).toHaveLength(1);
    expect(await verifyHistory(harbour.database.pool, harbour.school, piers)).toEqual({ ok: true, changes: 5 });
  });

  it('that somebody moved meanwhile is not moved again', async () => {
    const piers = await harbour.submission('piers', 'D01');
    await expect(move(office, 'submit', piers, 0)).rejects.toMatchObject({
      code: 'SUBMISSION_CHANGED',
      details: { submission: piers, state: 'draft', version: 2 },
    });
  });

  it('is moved by those who fill it alone', async () => {
    const piers = await harbour.submission('piers', 'D01');
    await expect(move(east, 'submit', piers, 2)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const stranger = collectorOf({ school: await openSchool(harbour.database, '10002') }, 'D01');
    await expect(move(stranger, 'submit', piers, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is sent while its phase is open, and after the phase before it is finished', async () => {
    const calls = await harbour.submission('calls', 'C01');
    await save(east, 'calls', calls, [{ id: randomUUID(), set: { callNo: 'E1', pierCode: 'A1' } }]);
    await expect(move(east, 'submit', calls, 0, '2023-11-01')).rejects.toMatchObject({
      code: 'PHASE_NOT_OPEN',
      details: { phase: 'tables', opens: '2023-10-01', closes: '2023-10-31', today: '2023-11-01' },
    });
    await expect(move(east, 'submit', calls, 0)).rejects.toMatchObject({
      code: 'PHASE_NOT_REACHED',
      details: { phase: 'tables', waitingFor: 1 },
    });
    await move(office, 'submit', await harbour.submission('piers', 'D01'), 2);
    await move(east, 'submit', calls, 0);
    expect(await stateOf(calls)).toEqual({ state: 'deptReview', version: 1 });
  });

  it('with errors is not sent; mended, it is, with its counts as of that day', async () => {
    const calls = await harbour.submission('calls', 'C02');
    const west = collectorOf(harbour, 'C02');
    const id = randomUUID();
    await save(west, 'calls', calls, [{ id, set: { pierCode: 'A1', fee: '100.5' } }]);
    await expect(move(west, 'submit', calls, 0)).rejects.toMatchObject({
      code: 'SUBMISSION_HAS_ERRORS',
      details: { submission: calls, errors: 2, warnings: 0 },
    });
    expect(await stateOf(calls)).toEqual({ state: 'draft', version: 0 });
    await save(west, 'calls', calls, [{ id, revision: 1, set: { callNo: 'W1', fee: '99' } }]);
    await move(west, 'submit', calls, 0);
    expect(await stateOf(calls)).toEqual({ state: 'deptReview', version: 1 });
  });

  it('counts other departments’ rows anew when it is taken back', async () => {
    const piers = await harbour.submission('piers', 'D01');
    await move(office, 'takeBack', piers, 3);
    const { rows } = await harbour.database.pool.query('select pier_code, landings::integer from harbour2023.piers');
    expect(rows).toEqual([{ pier_code: 'A1', landings: 2 }]);
    expect(await verifyHistory(harbour.database.pool, harbour.school, piers)).toMatchObject({ ok: true });
  });

  it('of a list without rows is sent by confirming that there is nothing to report', async () => {
    const ferries = await harbour.submission('ferries', 'D02');
    const pilots = collectorOf(harbour, 'D02');
    await move(office, 'submit', await harbour.submission('piers', 'D01'), 4);
    await move(pilots, 'confirmEmpty', ferries, 0);
    expect(await stateOf(ferries)).toEqual({ state: 'deptReview', version: 1 });
    await move(pilots, 'takeBack', ferries, 1);
    await expect(move(pilots, 'submit', ferries, 2)).rejects.toMatchObject({
      code: 'SUBMISSION_EMPTY',
      details: { submission: ferries },
    });
    await save(pilots, 'ferries', ferries, [{ id: randomUUID(), set: { ferryNo: 'F1' } }]);
    await expect(move(pilots, 'confirmEmpty', ferries, 2)).rejects.toMatchObject({
      code: 'SUBMISSION_NOT_EMPTY',
      details: { submission: ferries, rows: 1 },
    });
    expect(await verifyHistory(harbour.database.pool, harbour.school, ferries)).toMatchObject({ ok: true });
  });
});
