import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How large invented definitions are. */
export interface Scale {
  readonly catalogues: readonly { readonly year: number; readonly tables: number }[];
}

const fieldsEach = 13;

/** Writes invented definitions: tables of thirteen fields of every kind, rules, references and code lists among them. */
export async function scaleDefinitions(folder: string, { catalogues }: Scale): Promise<void> {
  const files = new Map<string, object>([['code-lists/hue.json', hueList]]);
  for (const { year, tables } of catalogues) {
    const earlier = catalogues.find((one) => one.year === year - 1);
    for (const [path, content] of catalogueFiles(year, tables, earlier?.tables ?? 0)) files.set(path, content);
  }
  for (const [path, content] of files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, JSON.stringify(content, undefined, 2));
  }
}

const hueList = {
  id: 'hue',
  title: '颜色',
  codes: Array.from({ length: 60 }, (_, at) => ({ code: String(at), label: `颜色${at}` })),
};

/** The files of one catalogue with its plan; its first tables go on from those of the year before. */
export function catalogueFiles(year: number, tables: number, earlier = 0): ReadonlyMap<string, object> {
  const id = `fair-${year}`;
  const files = new Map<string, object>();
  files.set(`${id}/catalogue.json`, {
    id,
    title: `${year} 年集市数据`,
    year,
    name: `fair${year}`,
    family: 'fair',
    extends: null,
    windows: { year: { title: '自然年', start: `${year}-01-01`, end: `${year}-12-31` } },
    layers: ['source', 'basic', 'special'],
    groups: ['集市'],
  });
  for (let at = 1; at <= tables; at += 1)
    files.set(`${id}/tables/${at}-${tableName(at)}.json`, tableFile(id, at, at <= earlier ? `fair-${year - 1}` : ''));
  files.set(`plans/${id}.json`, {
    id,
    title: `${year} 年集市采集`,
    catalogue: id,
    departments: [
      { code: 'D01', name: '市场科', kind: 'office' },
      { code: 'C01', name: '东市', kind: 'college' },
      { code: 'C02', name: '西市', kind: 'college' },
    ],
    phases: [
      {
        id: 'all',
        title: '填报',
        opens: `${year}-01-01`,
        closes: '2099-12-31',
        layers: ['source', 'basic', 'special'],
      },
    ],
    review: [{ level: 'department', title: '部门审核' }],
    duties: Array.from({ length: tables }, (_, at) => ({ table: tableName(at + 1), fills: ['D01'], reviews: ['D01'] })),
  });
  return files;
}

function tableName(at: number): string {
  return `stalls${at}`;
}

function tableFile(catalogue: string, at: number, follows: string): object {
  const name = tableName(at);
  const target = tableName(at === 1 ? 1 : at - 1);
  return {
    $id: `${catalogue}/${name}`,
    title: `摊位表${at}`,
    type: 'object',
    table: {
      no: String(at),
      name,
      layer: 'basic',
      group: '集市',
      shape: 'list',
      grain: '一个摊位',
      key: ['stallNo'],
      window: 'year',
      ...(follows === '' ? {} : { follows: `${follows}/${name}` }),
    },
    properties: {
      stallNo: { type: 'string', title: '编号', maxLength: 20 },
      keeper: { type: 'string', title: '摊主', maxLength: 40, privacy: 'personal' },
      hue: { type: 'string', title: '颜色', codeList: 'hue' },
      hues: { type: 'array', title: '各色', items: { type: 'string', codeList: 'hue' } },
      opened: { type: 'string', format: 'date', title: '开张日期' },
      month: { type: 'string', format: 'year-month', title: '月份' },
      built: { type: 'integer', format: 'year', title: '建成年' },
      count: { type: 'integer', minimum: 0, maximum: 100000, title: '件数', unit: '件' },
      price: { type: 'number', decimals: 2, minimum: 0, title: '单价', unit: '元' },
      takings: { type: 'number', decimals: 2, title: '收入', unit: '元', computed: 'this.count * this.price' },
      covered: { type: 'boolean', title: '是否有棚' },
      roof: { type: 'string', title: '棚顶', maxLength: 40, requiredIf: 'this.covered' },
      besideNo: { type: 'string', title: '邻摊', reference: { table: target, field: 'stallNo', as: 'beside' } },
    },
    required: ['stallNo'],
    checks: [
      {
        id: 'opened-after-built',
        rule: 'year(this.opened) >= this.built',
        severity: 'warning',
        fields: ['opened'],
        message: '开张早于建成，请核实',
      },
    ],
  };
}

/** Fields of an invented table. */
export const scaleFields = fieldsEach;
