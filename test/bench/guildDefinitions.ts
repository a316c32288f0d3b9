import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Fields of an apprentice that people fill in; each is of a kind, so that every kind is read. */
const apprenticeFields: Readonly<Record<string, object>> = {
  apprenticeNo: { type: 'string', title: '学徒号', pattern: '^[0-9A-Z]{1,20}$' },
  apprenticeName: { type: 'string', title: '姓名', maxLength: 50 },
  gender: { type: 'string', title: '性别', codeList: 'sex' },
  birthDate: { type: 'string', format: 'date', title: '出生日期' },
  guildCode: { type: 'string', title: '行会', reference: { table: 'guilds', field: 'guildCode', as: 'guild' } },
  craftCode: { type: 'string', title: '手艺', reference: { table: 'crafts', field: 'craftCode', as: 'craft' } },
  year: { type: 'string', title: '届', pattern: '^[0-9]{4}$' },
  score: { type: 'number', decimals: 2, minimum: 0, title: '考核成绩', unit: '分' },
  height: { type: 'number', decimals: 1, minimum: 0, title: '身高', unit: '厘米' },
  weight: { type: 'integer', minimum: 0, maximum: 500, title: '体重', unit: '千克' },
  hasTools: { type: 'boolean', title: '是否自备工具' },
  isResident: { type: 'boolean', title: '是否住宿' },
  startedIn: { type: 'string', format: 'year-month', title: '入门年月' },
  masterNo: { type: 'string', title: '师傅号', maxLength: 20 },
  masterName: { type: 'string', title: '师傅', maxLength: 50 },
  town: { type: 'string', title: '籍贯', maxLength: 40 },
  street: { type: 'string', title: '住址', maxLength: 100 },
  phone: { type: 'string', title: '电话', maxLength: 20 },
  wage: { type: 'number', decimals: 2, minimum: 0, title: '工钱', unit: '元' },
  days: { type: 'integer', minimum: 0, maximum: 400, title: '出工', unit: '天' },
  absent: { type: 'integer', minimum: 0, maximum: 400, title: '缺工', unit: '天' },
  rank: { type: 'string', title: '等第', codeList: 'rank' },
  school: { type: 'string', title: '来源学校', maxLength: 60 },
  award: { type: 'string', title: '奖励', maxLength: 60 },
  hobby: { type: 'string', title: '爱好', maxLength: 60 },
  bed: { type: 'string', title: '床位', maxLength: 20 },
  locker: { type: 'string', title: '柜号', maxLength: 20 },
  shift: { type: 'string', title: '班次', maxLength: 20 },
  leavesOn: { type: 'string', format: 'date', title: '出师日期' },
  remark: { type: 'string', title: '备注', maxLength: 100 },
  idCard: { type: 'string', title: '证件号', maxLength: 20, privacy: 'sensitive' },
};

/** The fields that every viewer of the bench may see. */
export const openFields = Object.keys(apprenticeFields).filter((name) => name !== 'idCard');

/** Writes the invented catalogue of the bench: guilds, their crafts, and the apprentices of both. */
export async function writeGuildDefinitions(folder: string): Promise<void> {
  const files: Readonly<Record<string, object>> = {
    'code-lists/sex.json': list('sex', ['男', '女']),
    'code-lists/rank.json': list('rank', ['优', '良', '中']),
    'guild-2023/catalogue.json': {
      id: 'guild-2023',
      title: '行会数据',
      year: 2023,
      name: 'guild2023',
      family: 'guild',
      extends: null,
      windows: { year: { title: '自然年', start: '2023-01-01', end: '2023-12-31' } },
      layers: ['source', 'basic', 'special'],
      groups: ['行会'],
    },
    'guild-2023/tables/1.1-guilds.json': table('1.1', 'guilds', 'guildCode', {
      guildCode: { type: 'string', title: '行会代码', maxLength: 20 },
      guildName: { type: 'string', title: '行会名称', maxLength: 60 },
    }),
    'guild-2023/tables/1.2-crafts.json': table('1.2', 'crafts', 'craftCode', {
      craftCode: { type: 'string', title: '手艺代码', maxLength: 20 },
      craftName: { type: 'string', title: '手艺名称', maxLength: 60 },
      guildCode: { type: 'string', title: '行会', reference: { table: 'guilds', field: 'guildCode', as: 'guild' } },
    }),
    'guild-2023/tables/1.3-apprentices.json': table('1.3', 'apprentices', 'apprenticeNo', apprenticeFields, [
      ['guildCode', 'year', '-score'],
      ['year', 'apprenticeNo'],
      ['craftCode', 'apprenticeNo'],
    ]),
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(content));
  }
}

function list(id: string, labels: readonly string[]): object {
  return {
    id,
    title: id,
    origin: 'inferred',
    includes: [],
    codes: labels.map((label, at) => ({ code: String(at + 1), label, parent: null, aliases: [], note: null })),
  };
}

function table(no: string, name: string, key: string, properties: object, indexes: string[][] = []): object {
  return {
    $id: `guild-2023/${name}`,
    title: name,
    type: 'object',
    table: { no, name, layer: 'basic', group: '行会', shape: 'list', grain: name, key: [key], window: 'year', indexes },
    properties,
    required: [key],
  };
}
