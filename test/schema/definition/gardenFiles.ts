import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { mergePatch } from '#schema/definition/mergePatch.ts';

/** What to do with the sound files below, by path: `null` takes a file away, a text replaces it, the rest is a merge patch. */
export type Changes = Readonly<Record<string, unknown>>;

const sound: Readonly<Record<string, object>> = {
  'code-lists/soil.json': {
    id: 'soil',
    title: '土壤',
    codes: [
      { code: '1', label: '沙土' },
      { code: '2', label: '黏土' },
    ],
  },
  'code-lists/plant.json': {
    id: 'plant',
    title: '植物',
    codes: [
      { code: 'A', label: '花卉' },
      { code: 'A1', label: '月季', parent: 'A' },
    ],
  },
  'garden-2022/catalogue.json': catalogueOf(2022),
  'garden-2022/tables/1.2-beds.json': {
    $id: 'garden-2022/beds',
    title: '花圃表',
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
    properties: {
      bedCode: { type: 'string', title: '花圃编号' },
      oldName: { type: 'string', title: '旧名称' },
    },
    required: ['bedCode'],
  },
  'garden-2023/catalogue.json': catalogueOf(2023),
  'garden-2023/tables/1.1-gardenProfile.json': {
    $id: 'garden-2023/gardenProfile',
    title: '园圃概况表',
    type: 'object',
    table: {
      no: '1.1',
      name: 'gardenProfile',
      layer: 'basic',
      group: '园圃',
      shape: 'record',
      grain: '一座园圃',
      window: 'year',
    },
    properties: {
      gardenName: { type: 'string', title: '园圃名称', maxLength: 60 },
      area: { type: 'number', decimals: 2, minimum: 0, title: '占地面积', unit: '㎡' },
      gardenerCount: { type: 'integer', minimum: 0, maximum: 1000, title: '园丁', unit: '人' },
    },
    required: ['gardenName'],
  },
  'garden-2023/tables/1.2-beds.json': {
    $id: 'garden-2023/beds',
    title: '花圃表',
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
      follows: 'garden-2022/beds',
    },
    properties: {
      bedCode: { type: 'string', title: '花圃编号', pattern: '^[A-Z][0-9]{1,3}$' },
      bedName: { type: 'string', title: '花圃名称', maxLength: 40, renamedFrom: 'oldName' },
      soil: { type: 'string', title: '土壤', codeList: 'soil' },
    },
    required: ['bedCode', 'soil'],
  },
  'garden-2023/tables/2.1-plantings.json': {
    $id: 'garden-2023/plantings',
    title: '种植表',
    type: 'object',
    table: {
      no: '2.1',
      name: 'plantings',
      layer: 'special',
      group: '种植',
      shape: 'list',
      grain: '一次种植',
      key: ['plantingNo'],
      window: 'year',
    },
    properties: {
      plantingNo: { type: 'string', title: '种植编号', maxLength: 20 },
      bedCode: { type: 'string', title: '花圃', reference: { table: 'beds', field: 'bedCode', as: 'bed' } },
      bedName: { type: 'string', title: '花圃名称', copies: 'bed.bedName' },
      plantedOn: { type: 'string', format: 'date', title: '种植日期' },
      plantCount: { type: 'integer', minimum: 0, maximum: 100000, title: '株数', unit: '株' },
      watered: { type: 'boolean', title: '是否灌溉' },
      waterNote: { type: 'string', title: '灌溉说明', maxLength: 200, requiredIf: 'this.watered' },
    },
    required: ['plantingNo', 'bedCode'],
    checks: [
      {
        id: 'some-plants',
        rule: 'this.plantCount > 0',
        severity: 'warning',
        fields: ['plantCount'],
        message: '株数为零，请核实',
        examples: { pass: [{ plantCount: 3 }, {}], fail: [{ plantCount: 0 }] },
      },
    ],
  },
  'garden-2023/checks.json': {
    checks: [
      {
        id: 'beds-planted',
        table: 'beds',
        rule: 'rows(plantings).exists(p, p.bedCode == this.bedCode)',
        severity: 'warning',
        fields: ['bedCode'],
        message: '此花圃没有种植，请核实',
      },
    ],
  },
  'garden-2023/indicators.json': {
    indicators: [
      {
        id: 'area-per-gardener',
        title: '人均面积',
        formula: 'record(gardenProfile).area / record(gardenProfile).gardenerCount',
        unit: '㎡',
        by: ['beds.soil'],
        direction: 'min',
        qualified: 20,
      },
    ],
  },
  'plans/garden-plan.json': {
    id: 'garden-plan',
    title: '园圃采集计划',
    catalogue: 'garden-2023',
    departments: [
      { code: 'D01', name: '办公室', kind: 'office' },
      { code: 'C01', name: '东园', kind: 'college' },
      { code: 'C02', name: '西园', kind: 'college' },
    ],
    phases: [
      { id: 'source', title: '源数据', opens: '2023-09-21', closes: '2023-09-26', layers: ['source'] },
      {
        id: 'tables',
        title: '数据表',
        opens: '2023-09-27',
        closes: '2023-10-15',
        layers: ['basic', 'special'],
        after: ['source'],
      },
    ],
    review: [
      { level: 'department', title: '部门审核' },
      { level: 'school', title: '学校审核', by: ['D01'] },
    ],
    duties: [
      { table: 'gardenProfile', fills: ['D01'], due: '2023-10-10' },
      { table: 'beds', fills: { kind: 'college' } },
      { table: 'plantings', fills: { kind: 'college', plus: ['D01'], except: ['C02'] } },
    ],
    core: ['gardenProfile'],
  },
};

function catalogueOf(year: number): object {
  return {
    id: `garden-${year}`,
    title: `${year} 年园圃数据`,
    year,
    name: `garden${year}`,
    family: 'garden',
    extends: null,
    windows: { year: { title: '自然年', start: `${year}-01-01`, end: `${year}-12-31` } },
    layers: ['source', 'basic', 'special'],
    groups: ['园圃', '种植'],
  };
}

/** Stands for a link that leads out of the folder. */
export const leadsOutside = Symbol('a link that leads outside');

/** The files of a sound, invented folder of definitions, with some changes. */
export function gardenFiles(changes: Changes = {}): readonly DefinitionFile[] {
  const paths = [...new Set([...Object.keys(sound), ...Object.keys(changes)])].toSorted();
  return paths.flatMap((path) => {
    const change = changes[path];
    if (change === null) return [];
    if (change === leadsOutside) return [{ path, text: '', leadsOutside: true as const }];
    if (typeof change === 'string') return [{ path, text: change }];
    return [{ path, text: JSON.stringify(mergePatch(sound[path] ?? {}, change ?? {}), null, 2) }];
  });
}
