import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let collector: TestPerson;

beforeAll(async () => {
  system = await startTestServer();
  collector = await asPerson(system, 'collector', 'D01');
});

afterAll(() => system.stop());

/** The numbers of the tables found, each with the fields that the search met. */
async function found(search: string): Promise<readonly unknown[]> {
  const { data } = await collector.query(`{ tables(search: "${search}") { no matchedFields } }`);
  return data.tables.map((one: { no: string; matchedFields: string[] }) => [one.no, ...one.matchedFields]);
}

describe('a collector', () => {
  it('sees the current collection with the tables to fill', async () => {
    const { data } = await collector.query(`{ collection {
      title
      catalogue { name year windows { name start end at } groups }
      phases { id opens }
      tables { no name layer shape applies due fills { code name } fieldTitles
        submissions { department { name } fields state version due editable moves rowCount filledCells } } } }`);
    expect(data.collection).toMatchObject({
      title: '2023 年园圃数据采集',
      catalogue: {
        name: 'garden2023',
        year: 2023,
        windows: [{ name: 'year', start: '2023-01-01', end: '2023-12-31', at: null }],
      },
      phases: [{ id: 'all', opens: '2023-01-01' }],
    });
    expect(data.collection.tables.map((table: { no: string }) => table.no)).toEqual(['1.1', '1.2', '2.1']);
    expect(data.collection.tables[0]).toEqual({
      no: '1.1',
      name: 'gardenProfile',
      layer: 'basic',
      shape: 'record',
      applies: true,
      due: '2023-12-01',
      fills: [{ code: 'D01', name: '园艺科' }],
      fieldTitles: ['园圃名称', '占地面积', '建园日期', '是否对外开放'],
      submissions: [
        {
          department: { name: '园艺科' },
          fields: null,
          state: 'notStarted',
          version: 0,
          due: '2023-12-01',
          editable: true,
          moves: [],
          rowCount: 0,
          filledCells: 0,
        },
      ],
    });
  });

  it('of another department sees none of its tables', async () => {
    const other = await asPerson(system, 'collector', 'C01');
    const { data } = await other.query('{ collection { tables { name } } }');
    expect(data.collection.tables).toEqual([]);
  });

  it('reads a code list with its pinyin', async () => {
    const { data } = await collector.query(
      '{ codeList(catalogue: "garden2023", id: "soil") { code label labelEn pinyin initials aliases } }',
    );
    expect(data.codeList[1]).toEqual({
      code: '2',
      label: '黏土',
      labelEn: 'clay',
      pinyin: 'niantu',
      initials: 'nt',
      aliases: ['粘土'],
    });
  });

  it('reads the definition of a table, and is told of one that does not exist', async () => {
    const { data } = await collector.query('{ tableDefinition(catalogue: "garden2023", name: "beds") }');
    expect(JSON.parse(data.tableDefinition)).toMatchObject({ id: 'garden-2023/beds', key: ['bedCode'] });
    const { errors } = await collector.query('{ tableDefinition(catalogue: "garden2023", name: "bees") }');
    expect(errors[0].extensions).toMatchObject({ code: 'NOT_FOUND', details: { what: 'table', id: 'bees' } });
  });

  it('finds tables by number, title, field and pinyin', async () => {
    expect(await found('1.2')).toEqual([['1.2']]);
    expect(await found('种植表')).toEqual([['2.1']]);
    expect(await found('株数')).toEqual([['2.1', '株数']]);
    expect(await found('huapubiao')).toEqual([['1.2']]);
    expect(await found('zdmj')).toEqual([['1.1', '占地面积']]);
    expect(await found('bees')).toEqual([]);
  });
});
