import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { treeSheet } from '#test/support/ministryWorkbook.ts';
import { runBench } from '#test/support/runBench.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

describe('definitions draft', () => {
  it('shows what it would draft, writes it where it is told to, and never over a year that is there', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const file = join(folder, 'notice.xlsx');
    const choices = { name: '字典', rows: [['苹果树'], ['梨树'], ['桃树']], hidden: true };
    await writeFile(file, await writeXlsx({ sheets: [treeSheet, choices] }));
    const given = ['draft', file, '--like', 'orchard-2023', '--folder', folder];
    const shown = await runBench(...given);
    expect(shown.code).toBe(0);
    expect(shown.printed).toContain('1.2果树：果树情况表（trees，8 个字段）有变化');
    expect(shown.printed).toMatch(/拿不准的 \d+ 处：\n/);
    expect(shown.printed).toContain('1.2果树!H5 codeListNew 果树情况表：“授粉方式”的下拉列表没有对应的代码表');
    expect(await readdir(folder)).not.toContain('orchard-2024');
    expect((await runBench(...given, '--out', folder)).told).toMatch(/^写了 3 个文件到/);
    expect((await runBench('check', '--folder', folder)).code).toBe(0);
    const again = await runBench(...given);
    expect([again.code, again.told.split(' ')[0]]).toEqual([1, 'yearExists']);
  });
});
