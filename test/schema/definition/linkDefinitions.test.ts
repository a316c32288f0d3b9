import { describe, expect, it } from 'vitest';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { type Changes, gardenFiles } from './gardenFiles.ts';

function read(changes: Changes = {}): Definitions {
  const definitions = lintDefinitions(gardenFiles(changes));
  if (!definitions.ok) throw new Error(JSON.stringify(definitions.faults, undefined, 2));
  return definitions.definitions;
}

function garden(changes: Changes = {}) {
  const found = read(changes).catalogues.find(({ id }) => id === 'garden-2023');
  if (found === undefined) throw new Error('No catalogue was read');
  return found;
}

describe('a table that others refer to', () => {
  it('knows the ways back', () => {
    const { tables } = garden({
      'garden-2023/tables/2.1-plantings.json': {
        table: { references: [{ as: 'plannedBed', table: 'beds', by: { bedCode: 'bedCode' } }] },
      },
    });
    expect(tables.find(({ name }) => name === 'beds')?.referredBy).toEqual([
      { name: 'plantingsByBed', table: 'plantings', as: 'bed', field: 'bedCode' },
      { name: 'plantingsByPlannedBed', table: 'plantings', as: 'plannedBed' },
    ]);
  });
});

describe('tables', () => {
  it('stand in the order of their numbers', () => {
    const { tables } = garden({
      'garden-2023/tables/1.2-beds.json': null,
      'garden-2023/tables/1.10-beds.json': {
        $id: 'garden-2023/beds',
        title: '花圃表',
        type: 'object',
        table: {
          no: '1.10',
          name: 'beds',
          layer: 'source',
          group: '园圃',
          shape: 'list',
          grain: '一块花圃',
          key: ['bedCode'],
          window: 'year',
        },
        properties: {
          bedCode: { type: 'string', title: '花圃编号' },
          bedName: { type: 'string', title: '花圃名称' },
          soil: { type: 'string', title: '土壤', codeList: 'soil' },
        },
        required: ['bedCode'],
      },
    });
    expect(tables.map(({ no }) => no)).toEqual(['1.1', '1.10', '2.1']);
  });

  it('come after all numbered with digits where a number begins with letters', () => {
    const others = {
      title: '花圃表',
      type: 'object',
      table: { layer: 'source', group: '园圃', shape: 'list', grain: '一块花圃', key: ['bedCode'], window: 'year' },
      properties: { bedCode: { type: 'string', title: '花圃编号' } },
      required: ['bedCode'],
    };
    const { tables } = garden({
      'plans/garden-plan.json': null,
      ...Object.fromEntries(
        ['ZB-10', 'AB-1', 'ZB-2'].map((no, at) => [
          `garden-2023/tables/${no}-others${at}.json`,
          { ...others, $id: `garden-2023/others${at}`, table: { ...others.table, no, name: `others${at}` } },
        ]),
      ),
    });
    expect(tables.map(({ no }) => no)).toEqual(['1.1', '1.2', '2.1', 'AB-1', 'ZB-2', 'ZB-10']);
  });
});

describe('a code list in a catalogue', () => {
  it('has the codes of the lists it includes, and only those of the year', () => {
    const changes = {
      'code-lists/soil.json': {
        includes: ['plant'],
        codes: [
          { code: '1', label: '沙土', to: 2022 },
          { code: '2', label: '黏土', from: 2022, to: 2023 },
          { code: '3', label: '壤土', from: 2024 },
        ],
      },
    };
    const codes = (id: string) =>
      read(changes)
        .catalogues.find((catalogue) => catalogue.id === id)
        ?.codeLists.get('soil')
        ?.codes.map(({ code }) => code);
    expect(codes('garden-2022')).toEqual(['1', '2', 'A', 'A1']);
    expect(codes('garden-2023')).toEqual(['2', 'A', 'A1']);
  });
});

describe('a plan', () => {
  const plan = 'plans/garden-plan.json';

  it('names departments by code, kinds resolved', () => {
    const [read0] = read().plans;
    expect(read0?.duties).toEqual([
      { table: 'gardenProfile', parts: [{ fills: ['D01'], reviews: [] }], due: '2023-10-10', assists: [] },
      { table: 'beds', parts: [{ fills: ['C01', 'C02'], reviews: [] }], assists: [] },
      { table: 'plantings', parts: [{ fills: ['C01', 'D01'], reviews: [] }], assists: [] },
    ]);
  });

  it('names the typed fields of each part, patterns resolved', () => {
    const parts = [
      { fills: ['D01'], reviews: ['C01'], fields: ['garden*'] },
      { fills: ['C02'], fields: ['area'] },
    ];
    const duties = [
      { table: 'gardenProfile', parts },
      { table: 'beds', fills: ['C01'] },
      { table: 'plantings', fills: ['C01'] },
    ];
    expect(read({ [plan]: { duties } }).plans[0]?.duties[0]?.parts).toEqual([
      { fills: ['D01'], reviews: ['C01'], fields: ['gardenName', 'gardenerCount'] },
      { fills: ['C02'], reviews: [], fields: ['area'] },
    ]);
  });

  it('names the core tables that a level looks at', () => {
    const review = [{ level: 'leaders', title: '园长审核', tables: 'core' }];
    expect(read({ [plan]: { review } }).plans[0]?.review).toEqual([
      { level: 'leaders', title: '园长审核', by: [], tables: ['gardenProfile'] },
    ]);
  });
});
