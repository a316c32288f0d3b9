import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { benchCodes, type BenchField, benchFields } from './benchFields.ts';

/** The same sixty fields as definition files, with sums and checks as a real table has them. */
export function benchDefinition(): readonly DefinitionFile[] {
  const numbers = benchFields.filter(({ kind }) => kind === 'integer').map(({ name }) => name);
  const properties = Object.fromEntries(benchFields.map((field, at) => [field.name, propertyOf(field, at)]));
  const table = {
    $schema: '../../../schema/table-definition.schema.json',
    $id: 'coast-2023/lighthouse',
    title: '灯塔表',
    type: 'object',
    table: {
      no: '1.1',
      name: 'lighthouse',
      layer: 'basic',
      group: '灯塔',
      shape: 'record',
      grain: '一座灯塔',
      window: 'year',
    },
    properties: {
      ...properties,
      total: {
        type: 'integer',
        title: '合计',
        computed: `total(${numbers.map((name) => `this.${name}`).join(', ')})`,
        display: { group: '灯塔五' },
      },
    },
    required: benchFields.filter(({ required }) => required).map(({ name }) => name),
    checks: numbers.slice(1).map((name, at) => ({
      id: `order-${at}`,
      rule: `this.${name} <= this.total`,
      severity: at % 2 === 0 ? 'error' : 'warning',
      fields: [name],
      message: '不能大于合计',
    })),
  };
  return [
    file('code-lists/light.json', { id: 'light', title: '灯质', origin: 'inferred', includes: [], codes: codes() }),
    file('coast-2023/catalogue.json', {
      $schema: '../../schema/catalogue.schema.json',
      id: 'coast-2023',
      title: '海岸数据',
      year: 2023,
      name: 'coast2023',
      family: 'coast',
      extends: null,
      windows: { year: { title: '自然年', start: '2023-01-01', end: '2023-12-31' } },
      layers: ['source', 'basic', 'special'],
      groups: ['灯塔'],
    }),
    file('coast-2023/tables/1.1-lighthouse.json', table),
  ];
}

function file(path: string, content: object): DefinitionFile {
  return { path, text: JSON.stringify(content) };
}

function codes(): readonly object[] {
  return benchCodes.map(({ code, label }) => ({ code, label, parent: null, aliases: [], note: null }));
}

const groups = ['灯塔一', '灯塔二', '灯塔三', '灯塔四', '灯塔五'];

function propertyOf({ title, kind }: BenchField, at: number): object {
  const group = { title, description: `${title}的统计说明。`, display: { group: groups[Math.floor(at / 12)] } };
  if (kind === 'integer') return { ...group, type: 'integer', minimum: 0, maximum: 100000, unit: '个' };
  if (kind === 'decimal') return { ...group, type: 'number', decimals: 2, minimum: 0, unit: '㎡' };
  if (kind === 'boolean') return { ...group, type: 'boolean' };
  if (kind === 'date') return { ...group, type: 'string', format: 'date' };
  if (kind === 'code') return { ...group, type: 'string', codeList: 'light' };
  return { ...group, type: 'string', maxLength: 60 };
}
