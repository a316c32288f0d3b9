import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { runBench } from '#test/support/runBench.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

describe('definitions plan', () => {
  it('reads a sheet with merged departments, and keeps phases and levels of the plan it is like', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const like = JSON.parse(await readFile(join(folder, 'plans/valley-2023.json'), 'utf8')) as {
      departments: readonly { name: string; code: string }[];
      phases: readonly object[];
    };
    const { name = '', code = '' } = like.departments[0] ?? {};
    const file = join(folder, 'duties.xlsx');
    const rows = [
      ['数据填报分工表'],
      ['表号', '表名', '填报部门', '审核部门', '截止时间'],
      ['1.1', '果园概况表', name, name, '10月15日'],
      ['1.2', '果树表', null, name, '10月15日'],
      ['2.1', '采摘表', null, name, '10月15日'],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
      { startRow: 2, startCol: 2, endRow: 4, endCol: 2 },
    ];
    await writeFile(file, await writeXlsx({ sheets: [{ name: '分工', rows, merges }] }));
    const given = ['plan', file, '--departments', 'valley-2023', '--id', 'hill-2023', '--folder', folder];
    const shown = JSON.parse((await runBench(...given, '--json')).printed) as {
      plan: { duties: readonly object[]; phases: readonly object[] };
      doubts: readonly object[];
      faults: readonly object[];
    };
    expect(shown.faults).toEqual([]);
    expect(shown.doubts).toEqual([expect.objectContaining({ code: 'partsKept' })]);
    expect(shown.plan.phases).toEqual(like.phases);
    expect(shown.plan.duties).toHaveLength(3);
    expect(shown.plan.duties[1]).toMatchObject({ table: 'trees', fills: [code], reviews: [code], due: '2023-10-15' });
    expect((await runBench(...given, '--write')).told).toBe('写了 plans/hill-2023.json');
    expect((await runBench('check', '--folder', folder)).code).toBe(0);
    expect((await runBench(...given, '--write')).told).toMatch(/^planExists/);
  });

  it('reads departments from a file of their own, and says where there are none', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const [departments, duties] = [join(folder, 'departments.tsv'), join(folder, 'duties.tsv')];
    await writeFile(departments, '代码\t名称\t种类\nD1\t园艺处\t职能部门\nC1\t东园\t二级学院\n');
    await writeFile(
      duties,
      '表名\t填报部门\t审核部门\t期限\n果园概况表\t园艺处\t园艺处\t10月1日\n果树表\t各二级学院\t园艺处\t10月1日\n',
    );
    const given = ['plan', duties, '--catalogue', 'orchard-2023', '--folder', folder];
    const { printed } = await runBench(...given, '--departments', departments);
    expect(printed).toContain('"fills": { "kind": "college" }');
    expect(printed).toContain('tableWithoutDuty 通知中没有表“2.1 采摘表”');
    expect(printed).toMatch(/计划还有 \d+ 个问题，改好才能用：/);
    await writeFile(departments, '没有部门');
    expect((await runBench(...given, '--departments', departments)).code).toBe(1);
  });
});
