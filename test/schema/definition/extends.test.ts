import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { type Changes, gardenFiles } from './gardenFiles.ts';

const catalogue = 'garden-2024/catalogue.json';
const beds = 'garden-2024/tables/1.2-beds.json';
const newer = {
  id: 'garden-2024',
  title: '2024 年园圃数据',
  year: 2024,
  name: 'garden2024',
  family: 'garden',
  extends: 'garden-2023',
  windows: { year: { title: '自然年', start: '2024-01-01', end: '2024-12-31' } },
  layers: ['source', 'basic', 'special'],
  groups: ['园圃', '种植'],
};

/** As text: in an amendment `null` means something. */
const withoutBedName = JSON.stringify({
  $id: 'garden-2024/plantings',
  amends: 'garden-2023/plantings',
  properties: { bedName: null },
});

function read(changes: Changes): Catalogue {
  const definitions = lintDefinitions(gardenFiles({ [catalogue]: newer, ...changes }));
  if (!definitions.ok) throw new Error(JSON.stringify(definitions.faults, undefined, 2));
  const found = definitions.definitions.catalogues.find(({ id }) => id === 'garden-2024');
  if (found === undefined) throw new Error('No catalogue was read');
  return found;
}

function faults(changes: Changes): readonly string[] {
  const definitions = lintDefinitions(gardenFiles({ [catalogue]: newer, ...changes }));
  return definitions.ok
    ? []
    : definitions.faults.map(({ code, file, pointer, line }) => `${file}:${line}${pointer} ${code}`);
}

describe('a catalogue that extends another', () => {
  it('starts from all its tables, checks and indicators, and follows their data', () => {
    const { tables, checks, indicators } = read({});
    expect(tables.map(({ id, no, follows }) => [no, id, follows])).toEqual([
      ['1.1', 'garden-2024/gardenProfile', ['garden-2023/gardenProfile']],
      ['1.2', 'garden-2024/beds', ['garden-2023/beds']],
      ['2.1', 'garden-2024/plantings', ['garden-2023/plantings']],
    ]);
    expect(tables.flatMap(({ fields }) => fields.filter((field) => field.renamedFrom !== undefined))).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual(['beds-planted']);
    expect(indicators.map(({ id }) => id)).toEqual(['area-per-gardener']);
  });

  it('leaves out what it drops, and what names a dropped table is a fault', () => {
    const dropping = {
      ...newer,
      drops: ['beds'],
      dropsChecks: ['beds-planted'],
      dropsIndicators: ['area-per-gardener'],
    };
    expect(faults({ [catalogue]: dropping })).toEqual([
      'garden-2023/tables/2.1-plantings.json:27/properties/bedCode/reference/table referenceTableMissing',
    ]);
    const { tables, checks } = read({ [catalogue]: { ...dropping, drops: ['plantings'] } });
    expect(tables.map(({ name }) => name)).toEqual(['gardenProfile', 'beds']);
    expect(checks).toEqual([]);
  });

  it('reads an amended table as if it were written out', () => {
    const amended = read({
      [beds]: JSON.stringify({
        $id: 'garden-2024/beds',
        amends: 'garden-2023/beds',
        title: '苗圃表',
        properties: { bedName: null, size: { type: 'number', decimals: 1, title: '面积', unit: '㎡' } },
        required: ['bedCode'],
      }),
      'garden-2024/tables/2.1-plantings.json': withoutBedName,
    });
    const written = read({
      [beds]: {
        $id: 'garden-2024/beds',
        title: '苗圃表',
        type: 'object',
        table: {
          no: '1.2',
          name: 'beds',
          layer: 'source',
          group: '园圃',
          shape: 'list',
          grain: '一块花圃',
          key: ['bedCode'],
          window: 'year',
          follows: 'garden-2023/beds',
        },
        properties: {
          bedCode: { type: 'string', title: '花圃编号', pattern: '^[A-Z][0-9]{1,3}$' },
          soil: { type: 'string', title: '土壤', codeList: 'soil' },
          size: { type: 'number', decimals: 1, title: '面积', unit: '㎡' },
        },
        required: ['bedCode'],
      },
      'garden-2024/tables/2.1-plantings.json': withoutBedName,
    });
    expect(amended).toEqual(written);
  });

  it('tells a fault of an amended table in the amending file, at the nearest place it has', () => {
    expect(
      faults({
        [beds]: {
          $id: 'garden-2024/beds',
          amends: 'garden-2023/beds',
          required: ['bedCode'],
          table: { key: ['soil'] },
        },
      }),
    ).toEqual([
      'garden-2023/tables/2.1-plantings.json:26/properties/bedCode/reference referenceNotWholeKey',
      'garden-2024/tables/1.2-beds.json:9/table/key/0 keyFieldOptional',
    ]);
  });

  it('replaces a check of the same id', () => {
    const check = { id: 'beds-planted', rule: 'rows(beds).size() > 0', severity: 'error', message: '没有花圃' };
    const { checks } = read({ 'garden-2024/checks.json': { checks: [check] } });
    expect(checks).toEqual([{ ...check, fields: [] }]);
  });
});
