import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { gardenFiles } from './gardenFiles.ts';

/** Sound files in which every keyword stands somewhere. */
const files = gardenFiles({
  'garden-2023/catalogue.json': { schoolGroup: 'gardenProfile.gardenGroup' },
  'garden-2023/tables/1.1-gardenProfile.json': {
    table: { applies: 'rows(beds).size() > 0', printedNo: '1', evidence: true, origin: 'inferred' },
    properties: {
      gardenGroup: { type: 'string', title: '分组', codeList: 'plant' },
      photos: { type: 'array', title: '照片', evidence: true },
      openSince: { type: 'integer', format: 'year', title: '开放年份', maximum: { window: 'end' } },
    },
  },
  'garden-2023/tables/2.1-plantings.json': {
    table: {
      references: [{ as: 'plannedBed', table: 'beds', by: { bedCode: 'bedCode' } }],
      rowsFrom: { table: 'beds', where: 'has(this.soil)', by: { bedCode: 'bedCode' } },
      indexes: [['bedCode', '-plantedOn']],
      keyScope: 'submission',
    },
    properties: {
      plantGroup: { type: 'string', title: '大类', codeList: { list: 'plant', only: ['A'] } },
      plant: { type: 'string', title: '植物', codeList: { list: 'plant', parentFrom: 'plantGroup' } },
      ground: { type: 'string', title: '土质', codeList: { by: 'plantGroup', lists: { A: ['soil'] } } },
      soils: { type: 'array', title: '各种土壤', items: { type: 'string', codeList: ['soil', 'plant'] } },
      otherCode: {
        type: 'string',
        title: '另一块',
        reference: {
          anyOf: [
            { table: 'beds', field: 'bedCode', as: 'otherBed' },
            { table: 'plantings', field: 'plantingNo' },
          ],
          allow: ['0'],
        },
      },
      doubleCount: { type: 'integer', title: '两倍', computed: 'this.plantCount * 2', typed: 'ifEmpty' },
      cost: { type: 'number', decimals: { stored: 6, shown: 2 }, title: '费用', default: 1.5, display: { width: 's' } },
    },
  },
  'plans/garden-plan.json': {
    review: [
      { level: 'department', title: '部门审核', tables: ['beds'] },
      { level: 'leaders', title: '园长审核', tables: 'core', due: '2023-10-20' },
    ],
    duties: [
      {
        table: 'gardenProfile',
        parts: [
          { fills: ['D01'], reviews: ['C01'], fields: ['garden*', 'photos'] },
          { fills: ['C02'], fields: ['area', 'openSince'] },
        ],
      },
      { table: 'beds', fills: { kind: 'college' }, assists: ['D01'], ask: 'D01' },
      { table: 'plantings', fills: { kind: 'college', plus: ['D01'], except: ['C02'] } },
    ],
    signatures: { college: ['负责人'] },
    daily: { tables: ['plantings'], review: ['department'] },
    networks: ['10.0.0.0/8', 'fd00::/8'],
  },
  'demonstrations/garden.json': {
    plan: 'garden-plan',
    school: { code: '1', name: '示范园' },
    small: { rows: 3, tables: { beds: 2 } },
    large: { rows: 30 },
  },
});

/** Every place in a JSON value, as the way to it. */
function placesIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...way, name]))];
}

/** The value with something else at a place; `undefined` takes the member away. */
function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...(value as readonly unknown[])] as unknown as Record<string, unknown>)
    : { ...(value as Record<string, unknown>) };
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

const places = files.flatMap(({ path, text }) => {
  const json: unknown = JSON.parse(text);
  return placesIn(json).map((way) => ({ path, json, way }));
});

const something = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'beds',
    'this.soil',
    -1,
    0.5,
    true,
    [],
    {},
    ['bedCode'],
    [['soil']],
    [{}],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

describe('whatever a file holds', () => {
  it('begins with files without a fault', () => {
    expect(lintDefinitions(files)).toMatchObject({ ok: true });
  });

  it('is read or refused with faults that have a place, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), something, ({ path, json, way }, by) => {
        const text = JSON.stringify(replaced(json, way, by)) ?? '';
        const read = lintDefinitions(files.map((file) => (file.path === path ? { path, text } : file)));
        const faults = read.ok ? [] : read.faults;
        for (const { file, line, column, message, mend } of faults) {
          expect(files.map((one) => one.path)).toContain(file);
          expect(line * column).toBeGreaterThan(0);
          expect(`${message}${mend}`).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is refused where it is no JSON, with the place', () => {
    const [soil] = files;
    if (soil === undefined) throw new Error('There are no files');
    fc.assert(
      fc.property(fc.nat(soil.text.length - 1), fc.constantFrom('', '"', ',', '}', '\\', '/*', '，'), (at, put) => {
        const text = soil.text.slice(0, at) + put + soil.text.slice(at + 1);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const read = lintDefinitions(files.map((file) => (file === soil ? { ...soil, text } : file)));
        const told = read.ok ? [] : read.faults.filter(({ code }) => code === 'notJson');
        expect(told).toHaveLength(isJson ? 0 : 1);
        for (const { message } of told) expect(message).not.toMatch(/SyntaxError|Error:/);
      }),
      { numRuns: 200 },
    );
  });
});
