import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteRows, type DeletedRows, type RowRevision } from '#server/rows/deleteRows.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, type Harbour, openHarbour } from '../../support/openHarbour.ts';
import { type Save, saveInto, stateIn } from '../../support/saveInto.ts';
import { tableIn } from '../../support/tableIn.ts';
import { watchStatements } from '../../support/watchStatements.ts';

let harbour: Harbour;
let save: Save;
let east: Viewer;
let calls: string;

beforeAll(async () => {
  harbour = await openHarbour();
  save = saveInto(harbour);
  east = collectorOf(harbour, 'C01');
  calls = await harbour.submission('calls', 'C01');
});

afterAll(() => harbour.database.close());

function remove(viewer: Viewer, submission: string, rows: readonly RowRevision[]): Promise<DeletedRows> {
  const { definitions, catalogue, database } = harbour;
  const place = { definitions, catalogue, table: tableIn(catalogue, 'calls'), submission };
  return deleteRows(database.pool, viewer, place, { rows, now: new Date() });
}

describe('rows that are deleted', () => {
  it('are gone with three statements, and their history stays', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await save(east, 'calls', calls, [
      { id: one, set: { callNo: 'E1', tons: '3' } },
      { id: two, set: { callNo: 'E2' } },
    ]);
    const statements = await watchStatements(harbour.database.pool, async () => {
      expect(await remove(east, calls, [{ id: one, revision: 1 }])).toEqual({ deleted: [one], refused: [] });
    });
    expect(statements).toHaveLength(3);
    expect(await stateIn(harbour, calls)).toEqual({ state: 'draft', rows: 1, cells: 1, history: 3 });
    const { rows } = await harbour.database.pool.query(
      `select kind, person_id, cells from platform.row_change where row_id = $1 order by sequence`,
      [one],
    );
    expect(rows).toEqual([
      { kind: 'created', person_id: 7, cells: { callNo: [null, 'E1'], tons: [null, '3'] } },
      { kind: 'deleted', person_id: 7, cells: { callNo: ['E1', null], tons: ['3', null] } },
    ]);
  });

  it('are kept where somebody changed them since, or where they are not the submission’s', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const west = collectorOf(harbour, 'C02');
    await save(east, 'calls', calls, [{ id: mine, set: { callNo: 'E3' } }]);
    await save(east, 'calls', calls, [{ id: mine, revision: 1, set: { tons: '1' } }]);
    await save(west, 'calls', await harbour.submission('calls', 'C02'), [{ id: theirs, set: { callNo: 'W3' } }]);
    expect(
      await remove(east, calls, [
        { id: mine, revision: 1 },
        { id: theirs, revision: 1 },
        { id: 'x', revision: 1 },
      ]),
    ).toMatchObject({
      deleted: [],
      refused: [
        { id: 'x', code: 'ROW_NOT_FOUND' },
        { id: theirs, code: 'ROW_NOT_FOUND' },
        { id: mine, code: 'ROW_CHANGED', issues: [{ field: 'tons' }], current: { revision: 2 } },
      ],
    });
  });
});
