import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { writtenCatalogues } from '#schema/definition/writtenCatalogues.ts';
import { writtenFiles } from '#schema/definition/writtenFiles.ts';
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

  it('need not repeat layers and groups', () => {
    const { layers: _layers, groups: _groups, ...rest } = newer;
    const { layers, groups } = read({ [catalogue]: JSON.stringify(rest) });
    expect({ layers, groups }).toEqual({ layers: newer.layers, groups: newer.groups });
  });

  it('puts a new field of an amendment after the field named before it', () => {
    const slope = { type: 'integer', title: '坡度' };
    expect(bedFields({ slope })).toEqual(['bedCode', 'bedName', 'soil', 'slope']);
    expect(bedFields({ bedCode: {}, slope })).toEqual(['bedCode', 'slope', 'bedName', 'soil']);
  });

  it('does not take over beside it a table that an amendment gives another name', () => {
    const { tables } = read({
      'garden-2024/tables/1.2-plots.json': {
        $id: 'garden-2024/plots',
        amends: 'garden-2023/beds',
        table: { name: 'plots' },
      },
      'garden-2024/tables/2.1-plantings.json': {
        $id: 'garden-2024/plantings',
        amends: 'garden-2023/plantings',
        properties: { bedCode: { reference: { table: 'plots' } } },
      },
      [catalogue]: { ...newer, dropsChecks: ['beds-planted'], dropsIndicators: ['area-per-gardener'] },
    });
    expect(tables.map(({ name, follows }) => [name, follows])).toEqual([
      ['gardenProfile', ['garden-2023/gardenProfile']],
      ['plots', ['garden-2023/beds']],
      ['plantings', ['garden-2023/plantings']],
    ]);
  });

  it('follows also what it replaces whole, but no other kind of school and no later year', () => {
    const whole = {
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
      },
      properties: { bedCode: { type: 'string', title: '花圃编号' }, bedName: { type: 'string', title: '名称' } },
      required: ['bedCode'],
    };
    const follows = (changed: object) =>
      read({ [catalogue]: { ...newer, dropsIndicators: ['area-per-gardener'], ...changed }, [beds]: whole }).tables.map(
        (table) => table.follows,
      );
    expect(follows({})).toEqual([['garden-2023/gardenProfile'], ['garden-2023/beds'], ['garden-2023/plantings']]);
    expect(follows({ family: 'park' })).toEqual([[], [], []]);
    expect(follows({ year: 2023 })).toEqual([[], [], []]);
  });

  it('says the same when it is printed whole', () => {
    const files = gardenFiles({
      [catalogue]: { ...newer, drops: ['plantings'], dropsChecks: ['beds-planted'] },
      [beds]: {
        $id: 'garden-2024/beds',
        amends: 'garden-2023/beds',
        properties: { bedCode: {}, slope: { type: 'integer', title: '坡度' } },
      },
    });
    const written = writtenCatalogues(files).find(({ id }) => id === 'garden-2024');
    const printed = written === undefined ? [] : writtenFiles(written);
    const others = files.filter(({ path }) => !path.startsWith('garden-2024/'));
    expect(withoutPlaces([...others, ...printed])).toEqual(withoutPlaces(files));
  });
});

function bedFields(properties: object): readonly string[] | undefined {
  return read({ [beds]: { $id: 'garden-2024/beds', amends: 'garden-2023/beds', properties } })
    .tables.find(({ name }) => name === 'beds')
    ?.fields.map(({ name }) => name);
}

/** The catalogue of 2024 but for the files it is read from. */
function withoutPlaces(files: readonly DefinitionFile[]): object {
  const definitions = lintDefinitions(files);
  const found = definitions.ok ? definitions.definitions.catalogues.find(({ id }) => id === 'garden-2024') : undefined;
  const { extends: _extends, tables, ...rest } = found as Catalogue;
  return { ...rest, tables: tables.map(({ file: _file, ...table }) => table) };
}
