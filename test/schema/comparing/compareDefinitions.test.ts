import { describe, expect, it } from 'vitest';
import { changeText } from '#schema/comparing/changeText.ts';
import { compareDefinitions } from '#schema/comparing/compareDefinitions.ts';
import type { Comparison } from '#schema/comparing/Comparison.ts';
import { comparisonPage } from '#schema/comparing/comparisonPage.ts';
import { comparisonText } from '#schema/comparing/comparisonText.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { type Changes, gardenFiles } from '../definition/gardenFiles.ts';

const beds = 'garden-2023/tables/1.2-beds.json';
const profile = 'garden-2023/tables/1.1-gardenProfile.json';
const plantings = 'garden-2023/tables/2.1-plantings.json';
const plan = 'plans/garden-plan.json';

function definitionsOf(changes: Changes): Definitions {
  const read = lintDefinitions(gardenFiles(changes));
  if (!read.ok) throw new Error(JSON.stringify(read.faults, undefined, 2));
  return read.definitions;
}

/** The garden of 2023 as it stands, and with some changes. */
function changed(changes: Changes, catalogue = 'garden-2023'): Comparison {
  const [before, after] = [definitionsOf({}), definitionsOf(changes)].map((definitions) => {
    const found = definitions.catalogues.find(({ id }) => id === catalogue);
    if (found === undefined) throw new Error(catalogue);
    return { label: catalogue, definitions, catalogue: found };
  });
  if (before === undefined || after === undefined) throw new Error('Two sides are compared');
  return compareDefinitions(before, after);
}

function told({ changes }: Comparison): readonly string[] {
  return changes.map((change) => `${change.breaking ? '!' : ' '} ${changeText(change)}`);
}

describe('two versions of a catalogue', () => {
  it('do not differ where nothing has changed', () => {
    expect(changed({}).changes).toEqual([]);
    expect(comparisonText(changed({}))).toContain('需要处理：0 处');
  });

  it('tell fields added, removed, renamed by title, and changed, what breaks something apart', () => {
    const comparison = changed({
      [profile]: {
        properties: {
          gardenName: { maxLength: 30 },
          area: { unit: '公顷' },
          gardenerCount: null,
          gardeners: { type: 'integer', minimum: 0, maximum: 1000, title: '园丁', unit: '人' },
          founded: { type: 'integer', format: 'year', title: '建园年份' },
        },
        required: ['gardenName', 'founded'],
      },
      'garden-2023/indicators.json': null,
    });
    expect(told(comparison)).toEqual([
      '! 字段“园圃名称”（gardenName）的最多字数：60 → 30',
      '! 字段“占地面积”（area）的单位：㎡ → 公顷',
      '! 字段“园丁”改名：gardenerCount → gardeners（按标题推断）',
      '! 新增字段“建园年份”（founded）',
      expect.stringMatching(/^! 取消指标/),
    ]);
  });

  it('tell codes added, removed and relabelled once, with the list', () => {
    const comparison = changed({
      'code-lists/soil.json': {
        codes: [
          { code: '1', label: '沙壤土' },
          { code: '3', label: '泥炭土' },
        ],
      },
    });
    expect(comparison.changes).toEqual([
      {
        subject: 'codeList',
        act: 'changed',
        breaking: true,
        effect: '有的代码不再使用：结转时按名称找新代码，找不到的留空并标出',
        name: 'soil',
        title: '土壤',
        codes: {
          added: [{ code: '3', label: '泥炭土' }],
          removed: [{ code: '2', label: '黏土' }],
          relabelled: [{ code: '1', label: '沙壤土', before: '沙土' }],
        },
        usedBy: ['beds.soil'],
      },
    ]);
    expect(told(comparison)).toEqual([
      '! 代码表“土壤”（用于 1 个字段）：新增代码 3 泥炭土；取消代码 2 黏土；改名代码 1 沙土 → 沙壤土',
    ]);
  });

  it('tell departments, dates and duties of the plan', () => {
    const comparison = changed({
      [plantings]: { title: '栽种表' },
      [plan]: {
        departments: [
          { code: 'D01', name: '园林处', kind: 'office' },
          { code: 'C01', name: '东园', kind: 'college' },
          { code: 'C02', name: '西园', kind: 'college' },
        ],
        phases: [
          { id: 'source', title: '源数据', opens: '2023-09-21', closes: '2023-09-24', layers: ['source'] },
          {
            id: 'tables',
            title: '数据表',
            opens: '2023-09-27',
            closes: '2023-10-15',
            layers: ['basic', 'special'],
            after: ['source'],
          },
        ],
        duties: [
          { table: 'gardenProfile', fills: ['D01'], due: '2023-10-10' },
          { table: 'beds', fills: ['C01'] },
          { table: 'plantings', fills: { kind: 'college', plus: ['D01'], except: ['C02'] } },
        ],
      },
    });
    expect(told(comparison)).toEqual([
      '  名称：种植表 → 栽种表',
      '  部门“园林处”的名称：办公室 → 园林处',
      '! 阶段“源数据”的截止：2023-09-26 → 2023-09-24',
      '  填报部门：办公室 → 园林处',
      '! 填报部门：东园、西园 → 东园',
      '  填报部门：东园、办公室 → 东园、园林处',
    ]);
  });

  it('make a page to print that escapes what people wrote', () => {
    const page = comparisonPage(changed({ [profile]: { title: '<b>园圃</b>' } }));
    expect(page).toContain('名称：园圃概况表 → &lt;b&gt;园圃&lt;/b&gt;');
    expect(page).not.toContain('<b>园圃');
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  });
});

describe('two years', () => {
  it('are compared through what the later one follows, under another name too', () => {
    const definitions = definitionsOf({
      [beds]: {
        table: { follows: 'garden-2022/beds' },
        properties: { bedName: { renamedFrom: 'oldName', title: '旧名称' } },
      },
    });
    const side = (id: string) => {
      const catalogue = definitions.catalogues.find((candidate) => candidate.id === id);
      if (catalogue === undefined) throw new Error(id);
      return { label: id, definitions, catalogue };
    };
    const { changes } = compareDefinitions(side('garden-2022'), side('garden-2023'));
    const ofBeds = changes.filter(({ table }) => table?.name === 'beds');
    expect(ofBeds.map(({ act, name, before, after }) => [act, name, before, after].filter(Boolean))).toContainEqual([
      'renamed',
      'bedName',
      'oldName',
      'bedName',
    ]);
    expect(ofBeds.some(({ act, name }) => act === 'removed' && name === 'oldName')).toBe(false);
    expect(
      changes.some(({ subject, name, act }) => subject === 'table' && name === 'plantings' && act === 'added'),
    ).toBe(true);
  });
});
