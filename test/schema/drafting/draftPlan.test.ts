import { describe, expect, it } from 'vitest';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { departmentsMeant } from '#schema/definition/departmentsMeant.ts';
import type { Department } from '#schema/definition/Plan.ts';
import type { PlanFile } from '#schema/definition/PlanFile.ts';
import { draftPlan, type DraftedPlan } from '#schema/drafting/draftPlan.ts';
import { matchDepartments } from '#schema/drafting/matchDepartments.ts';
import { readNoticeDay } from '#schema/drafting/readNoticeDay.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { pastedRows } from '#server/workbooks/plans/noticeRows.ts';

const departments: readonly Department[] = [
  { code: 'D01', name: '园艺处', kind: 'office' },
  { code: 'D02', name: '政务部（人事处）', kind: 'office' },
  { code: 'D03', name: '产销与仓储办公室', kind: 'office' },
  { code: 'C01', name: '东园', kind: 'college' },
  { code: 'C02', name: '西园', kind: 'college' },
];

async function definitionsOf(folder: string): Promise<Definitions> {
  const read = lintDefinitions(await readFolder(folder));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.definitions;
}

const orchard = (await definitionsOf('test/fixtures/rules')).catalogues.find(({ id }) => id === 'orchard-2023');

function drafted(text: string, like?: PlanFile): Extract<DraftedPlan, { ok: true }> {
  if (orchard === undefined) throw new Error('No orchard');
  const plan = draftPlan(pastedRows(text), {
    catalogue: orchard,
    departments,
    id: 'hill',
    ...(like === undefined ? {} : { like }),
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.faults));
  return plan;
}

const notice = [
  '关于报送数据的分工\t\t\t\t',
  '序号\t表号\t数据表名称\t填报部门\t审核部门\t完成时间',
  '1\t1.1\t果园概况表\t园艺处\t园艺处\t10月15日前',
  '2\t1.2\t果树表\t各学院（除西园外）、政务部\t园艺处\t2023年10月12日',
  '3\t2.1\t采摘情况一览表\t\t产销办\t10.12',
].join('\n');

describe('a table of duties pasted from a notice', () => {
  it('becomes the duties of a plan, departments by name, days in the year of the collection', () => {
    const { plan } = drafted(notice);
    expect(plan.duties).toEqual([
      { table: 'orchardProfile', fills: ['D01'], reviews: ['D01'], due: '2023-10-15' },
      {
        table: 'trees',
        fills: { kind: 'college', plus: ['D02'], except: ['C02'] },
        reviews: ['D01'],
        due: '2023-10-12',
      },
      {
        table: 'pickings',
        fills: { kind: 'college', plus: ['D02'], except: ['C02'] },
        reviews: ['D03'],
        due: '2023-10-12',
      },
    ]);
    expect(plan.phases?.map(({ opens, closes }) => [opens, closes])).toEqual([['2023-10-12', '2023-10-15']]);
  });

  it('lists what it is unsure of', () => {
    expect(drafted(notice).doubts.map(({ code, cell, message }) => [code, cell ?? '', message])).toEqual([
      ['filledDown', '', '第 5 行有空白的部门或日期，沿用了上一行的'],
      ['departmentUnsure', 'A4', '填报部门“政务部”认作“政务部（人事处）”（D02）'],
      ['tableUnsure', 'A5', '“2.1 采摘情况一览表”认作“2.1 采摘表”'],
      ['departmentUnsure', 'A5', '填报部门“政务部”认作“政务部（人事处）”（D02）'],
      ['departmentUnsure', 'A5', '审核部门“产销办”认作“产销与仓储办公室”（D03）'],
      ['phasesDrafted', '', expect.any(String)],
    ]);
  });

  it('tells tables and departments nobody knows, days that are none, and tables that are left out', () => {
    const { doubts, plan } = drafted(
      [
        '表名\t责任部门\t期限',
        '果园概况表\t水务局\t十月底',
        '月亮表\t园艺处\t10月1日',
        '果园概况表\t园艺处\t10月1日',
      ].join('\n'),
    );
    expect(doubts.map(({ code }) => code)).toEqual([
      'departmentUnknown',
      'dueUnread',
      'nobodyFills',
      'tableUnknown',
      'dutyTwice',
      'tableWithoutDuty',
      'tableWithoutDuty',
      'phasesDrafted',
    ]);
    expect(plan.duties?.map(({ table, fills }) => [table, fills])).toEqual([['orchardProfile', ['D01']]]);
  });

  it('is refused where there is none', () => {
    if (orchard === undefined) throw new Error('No orchard');
    const plan = draftPlan(pastedRows('你好\n世界'), { catalogue: orchard, departments, id: 'hill' });
    expect(plan.ok ? '' : plan.faults[0]?.code).toBe('noDuties');
  });
});

describe('every plan that is delivered, told as a notice tells it', () => {
  it('comes back with the same departments and days', async () => {
    const { plans, catalogues } = await definitionsOf('table-definitions');
    const files = await readFolder('table-definitions');
    for (const plan of plans) {
      const catalogue = catalogues.find(({ id }) => id === plan.catalogue);
      const like = JSON.parse(files.find(({ path }) => path === plan.file)?.text ?? '{}') as PlanFile;
      if (catalogue === undefined) throw new Error(plan.catalogue);
      const names = (codes: readonly string[]): string =>
        codes.map((code) => plan.departments.find((department) => department.code === code)?.name).join('、');
      const lines = plan.duties.map(({ table: name, parts, due = '' }) => {
        const table = catalogue.tables.find((candidate) => candidate.name === name);
        const [part] = parts;
        return [table?.no, table?.title, names(part?.fills ?? []), names(part?.reviews ?? []), due].join('\t');
      });
      const made = draftPlan(pastedRows(['表号\t表名\t填报部门\t审核部门\t期限', ...lines].join('\n')), {
        catalogue,
        departments: plan.departments,
        like,
        id: plan.id,
      });
      if (!made.ok) throw new Error(plan.id);
      const meant = (made.plan.duties ?? [])
        .filter(({ parts }) => parts === undefined)
        .map(({ table, fills, reviews, due }) => [
          table,
          departmentsMeant(fills, plan.departments).toSorted(),
          departmentsMeant(reviews, plan.departments).toSorted(),
          due,
        ]);
      const stored = plan.duties
        .filter(({ parts }) => parts.length === 1)
        .map(({ table, parts: [part], due }) => [
          table,
          [...(part?.fills ?? [])].toSorted(),
          [...(part?.reviews ?? [])].toSorted(),
          due,
        ]);
      expect(new Map(meant.map((duty) => [duty[0], duty]))).toEqual(new Map(stored.map((duty) => [duty[0], duty])));
    }
  });
});

describe('names of departments', () => {
  it.each([
    ['各院系', { kind: 'college' }],
    ['各二级学院、园艺处', { kind: 'college', plus: ['D01'] }],
    ['园艺处和东园', ['D01', 'C01']],
    ['产销与仓储办公室', ['D03']],
    ['D01', ['D01']],
    ['无', []],
  ])('%s', (text, choice) => {
    expect(matchDepartments(text === '无' ? '' : text, departments).choice).toEqual(choice);
  });
});

describe('a day of a notice', () => {
  it.each([
    ['10月15日', '2031-10-15'],
    ['2030年9月5日前', '2030-09-05'],
    ['9.5', '2031-09-05'],
    ['2030-09-05', '2030-09-05'],
    ['13月1日', undefined],
    ['月底', undefined],
  ])('%s', (text, day) => {
    expect(readNoticeDay(text, 2031)).toBe(day);
  });
});
