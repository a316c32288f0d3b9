import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { runBench } from '#test/support/runBench.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

interface Exported {
  readonly folder: string;
  readonly file: string;
  /** Puts another value into a cell: the row whose first columns are so, the column with this heading. */
  readonly edit: (sheet: string, row: readonly string[], heading: string, value: CellValue) => Promise<string>;
  /** Takes away or adds whole rows. */
  readonly rows: (sheet: string, change: (rows: CellValue[][]) => CellValue[][]) => Promise<void>;
}

async function exported(catalogue = 'orchard-2023', folder?: string): Promise<Exported> {
  const own = folder ?? (await temporaryFolder('test/fixtures/rules'));
  const file = join(own, 'catalogue.xlsx');
  const { code, told } = await runBench('sheet', catalogue, '--folder', own, '--out', file);
  if (code !== 0) throw new Error(told);
  const change = async (sheet: string, make: (rows: CellValue[][]) => CellValue[][]): Promise<void> => {
    const { sheets } = await readXlsx(await readFile(file));
    const changed = sheets.map(({ name, rows }) => ({ name, rows: name === sheet ? make(rows) : rows }));
    await writeFile(file, await writeXlsx({ sheets: changed }));
  };
  return {
    folder: own,
    file,
    rows: change,
    async edit(sheet, row, heading, value) {
      let cell = '';
      await change(sheet, (rows) => {
        const column = rows[0]?.indexOf(heading) ?? -1;
        const at = rows.findIndex((cells) => row.every((text, position) => cells[position] === text));
        if (column < 0 || at < 0) throw new Error(`${sheet} ${row.join()} ${heading}`);
        const letter = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
        cell = `${sheet}!${letter}${String.fromCharCode(65 + (column % 26))}${at + 1}`;
        return rows.map((cells, line) =>
          line === at
            ? (rows[0] ?? []).map((_, position) => (position === column ? value : (cells[position] ?? null)))
            : cells,
        );
      });
      return cell;
    },
  };
}

async function json(folder: string, path: string): Promise<{ properties: Record<string, object>; required: string[] }> {
  return JSON.parse(await readFile(join(folder, path), 'utf8')) as never;
}

const trees = 'orchard-2023/tables/1.2-trees.json';

describe('definitions sheet', () => {
  it('writes a workbook with drop-downs, a frozen header and a sheet for each kind of thing', async () => {
    const { file } = await exported();
    const { sheets } = await readXlsx(await readFile(file));
    expect(sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name)).toEqual([
      '说明',
      '目录',
      '统计口径',
      '数据表',
      '字段',
      '代码表',
      '代码',
      '校验',
      '指标',
    ]);
    const fields = sheets.find(({ name }) => name === '字段');
    expect(fields?.freezePane).toEqual({ rows: 1, columns: 3 });
    expect(fields?.dataValidations?.find(({ range }) => range.startsWith('C2:'))?.values).toContain('日期');
    expect(fields?.dataValidations?.some(({ formula1 }) => formula1?.startsWith('可选名称!') === true)).toBe(true);
  });

  it('changes nothing when it comes back unchanged', async () => {
    const { folder, file } = await exported();
    expect(await runBench('sheet', file, '--folder', folder)).toEqual({
      code: 0,
      printed: '',
      told: '与定义文件一致，没有改动',
    });
  });

  it('writes only the file of which something was edited, its members in the order they had', async () => {
    const { folder, file, edit } = await exported();
    await edit('字段', ['trees', 'height'], '单位', 'cm');
    await edit('字段', ['trees', 'remark'], '必填', '是');
    const before = await json(folder, trees);
    expect((await runBench('sheet', file, '--folder', folder)).printed).toBe(`改动 ${trees}`);
    const after = await json(folder, trees);
    expect(after.properties['height']).toEqual({ ...before.properties['height'], unit: 'cm' });
    expect(after.required).toContain('remark');
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  it('adds codes and fields, in the order of their rows', async () => {
    const { folder, file, rows } = await exported();
    await rows('代码', (all) => [...all, ['fruit', 'Q9', '木瓜']]);
    await rows('字段', (all) => {
      const at = all.findIndex(([table, field]) => table === 'trees' && field === 'fruit');
      return all.toSpliced(at + 1, 0, ['trees', 'girth', '整数', '干围']);
    });
    expect((await runBench('sheet', file, '--folder', folder)).printed.split('\n').toSorted()).toEqual([
      '改动 code-lists/fruit.json',
      `改动 ${trees}`,
    ]);
    expect(Object.keys((await json(folder, trees)).properties).slice(0, 3)).toEqual(['treeNo', 'fruit', 'girth']);
  });

  it('tells faults at their cells and changes nothing', async () => {
    const { folder, file, edit } = await exported();
    const before = await readFile(join(folder, trees), 'utf8');
    const type = await edit('字段', ['trees', 'height'], '类型', '小树');
    const places = await edit('字段', ['trees', 'perMetre'], '小数位数', '很多');
    const first = await runBench('sheet', file, '--folder', folder);
    expect(first.code).toBe(1);
    expect(first.told).toContain(`${type} cellUnreadable “类型”写的是“小树” – 写其中之一：文本、整数`);
    expect(first.told).toContain(`${places} cellUnreadable “小数位数”写的是“很多”`);
    await edit('字段', ['trees', 'height'], '类型', '小数');
    await edit('字段', ['trees', 'perMetre'], '小数位数', 3);
    const list = await edit('字段', ['trees', 'fruit'], '代码表', 'fruits');
    const second = await runBench('sheet', file, '--folder', folder);
    expect(second.told).toContain(`${list} codeListMissing 没有代码表“fruits” – 是否想写“fruit”？`);
    expect(await readFile(join(folder, trees), 'utf8')).toBe(before);
  });

  it('keeps an extending catalogue small: what is inherited, amended and dropped stays so', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    await runBench('new', '2024', '--from', 'orchard-2023', '--no-plan', '--folder', folder);
    const { file, edit } = await exported('orchard-2024', folder);
    expect((await runBench('sheet', file, '--folder', folder)).told).toBe('与定义文件一致，没有改动');
    await edit('字段', ['trees', 'height'], '单位', 'cm');
    expect((await runBench('sheet', file, '--folder', folder)).printed).toBe('新增 orchard-2024/tables/1.2-trees.json');
    expect(await json(folder, 'orchard-2024/tables/1.2-trees.json')).toEqual({
      $schema: expect.any(String),
      $id: 'orchard-2024/trees',
      amends: 'orchard-2023/trees',
      properties: { height: { unit: 'cm' } },
    });
    const again = await exported('orchard-2024', folder);
    expect((await runBench('sheet', again.file, '--folder', folder)).told).toBe('与定义文件一致，没有改动');
  });

  it('refuses what is no workbook, or none of ours, and shows without writing what would change', async () => {
    const { folder, file, edit } = await exported();
    await edit('字段', ['trees', 'height'], '单位', 'cm');
    const before = await readdir(folder, { recursive: true });
    const dry = await runBench('sheet', file, '--folder', folder, '--dry-run');
    expect([dry.printed, dry.told]).toEqual([`改动 ${trees}`, '1 个文件，没有写入']);
    expect((await runBench('sheet', file, '--folder', folder, '--dry-run')).printed).toBe(`改动 ${trees}`);
    const broken = join(folder, 'broken.xlsx');
    await writeFile(broken, 'not a workbook');
    expect((await runBench('sheet', broken, '--folder', folder)).told).toMatch(/^notAWorkbook 不是可以读取的/);
    await writeFile(broken, await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['a']] }] }));
    expect((await runBench('sheet', broken, '--folder', folder)).told).toContain('sheetMissing 没有工作表“字段”');
    expect((await runBench('sheet', join(folder, 'none.xlsx'), '--folder', folder)).code).toBe(1);
    const after = await readdir(folder, { recursive: true });
    expect(after.toSorted()).toEqual([...before, 'broken.xlsx'].toSorted());
  });
});
