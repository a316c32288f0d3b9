import type { WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { TableFile } from '#schema/definition/TableFile.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { draftDefinitions, type Drafted } from '#server/workbooks/drafting/draftDefinitions.ts';
import { notes, treeSheet, workbookOf } from '#test/support/ministryWorkbook.ts';

const files = await readFolder('test/fixtures/rules');

async function drafted(...sheets: readonly WriteSheet[]): Promise<Extract<Drafted, { ok: true }>> {
  const draft = draftDefinitions(await workbookOf(...sheets), files, { like: 'orchard-2023', year: 2024 });
  if (!draft.ok) throw new Error(JSON.stringify(draft.faults));
  return draft;
}

function fileOf(draft: Extract<Drafted, { ok: true }>, path: string): TableFile & { readonly amends?: string } {
  return JSON.parse(draft.files.find((file) => file.path === path)?.text ?? '{}') as never;
}

function doubts(draft: Extract<Drafted, { ok: true }>): readonly string[] {
  return draft.doubts.map(({ code, sheet, cell }) => [code, sheet, cell].filter(Boolean).join(' '));
}

const dictionary: WriteSheet = { name: '字典', rows: [['苹果树'], ['梨树'], ['桃树']], hidden: true };

describe('a ministry workbook', () => {
  it('becomes amendments of last year, whose names, types and rules are kept', async () => {
    const draft = await drafted(treeSheet, dictionary);
    expect(draft.tables).toEqual([
      { sheet: '1.2果树', cell: 'A4', title: '果树情况表', name: 'trees', fields: 8, outcome: 'changed' },
    ]);
    const amendment = fileOf(draft, 'orchard-2024/tables/1.2-trees.json');
    expect(amendment).toMatchObject({
      $id: 'orchard-2024/trees',
      amends: 'orchard-2023/trees',
      title: '果树情况表',
      description: '说明：只填本园的果树，租出的不填。',
      properties: { height: { unit: '米', description: '从地面到树冠顶' } },
    });
    expect(amendment.properties?.['early']).toBeUndefined();
  });

  it('lists what it is unsure of at its cell, and settles none of it in silence', async () => {
    const draft = await drafted(treeSheet, dictionary);
    expect(doubts(draft)).toEqual(
      expect.arrayContaining([
        'sheetHidden 字典',
        'unitChanged 1.2果树 F5',
        'fieldNew 1.2果树 H5',
        'codeListNew 1.2果树 H5',
      ]),
    );
    expect(draft.doubts.filter(({ code }) => code === 'tableMissing').map(({ message }) => message)).toEqual([
      expect.stringContaining('果园概况表'),
      expect.stringContaining('采摘表'),
    ]);
    expect(draft.doubts.filter(({ code }) => code === 'fieldMissing').length).toBeGreaterThan(0);
  });

  it('makes a code list of words that no list has, and of the new field its place', async () => {
    const draft = await drafted(treeSheet, dictionary);
    const list = draft.files.find(({ path }) => path.startsWith('code-lists/'));
    expect(JSON.parse(list?.text ?? '')).toMatchObject({
      title: '授粉方式',
      codes: [
        { code: '1', label: '虫媒' },
        { code: '2', label: '风媒' },
        { code: '3', label: '人工' },
      ],
    });
    const names = Object.keys(fileOf(draft, 'orchard-2024/tables/1.2-trees.json').properties ?? {});
    expect(names.at(-1)).toBe('shouFenFangShi');
  });

  it('is sound where nothing but titles and notes was drafted', async () => {
    const draft = await drafted(treeSheet, dictionary);
    const read = lintDefinitions([...files, ...draft.files]);
    expect(read.ok ? [] : read.faults.map(({ code, file, message }) => `${file} ${code} ${message}`)).toEqual([]);
  });

  it('changes nothing where all is as last year', async () => {
    const draft = await drafted({
      name: '概况',
      rows: [['1.1 果园概况表'], ['果园名称', '面积（㎡）', '果树数', '是否有水塘']],
    });
    expect(draft.tables.map(({ outcome }) => outcome)).toEqual(['same']);
    expect(draft.files.map(({ path }) => path)).toEqual(['orchard-2024/catalogue.json']);
  });
});

describe('a workbook that is not as one would wish', () => {
  const headings = Array.from({ length: 300 }, (_, at) => `指标${at + 1}`);

  it('may have 300 columns', async () => {
    const draft = await drafted({ name: '宽表', rows: [['3.1 宽表'], headings] });
    expect(draft.tables).toEqual([expect.objectContaining({ fields: 300, outcome: 'new' })]);
    expect(
      Object.keys(fileOf(draft, `orchard-2024/tables/3.1-${draft.tables[0]?.name}.json`).properties ?? {}),
    ).toHaveLength(300);
  });

  it('may have none at all: that is said, and nothing drafted', async () => {
    const workbook = await workbookOf({ name: 'Sheet1', rows: [] }, { name: '封面', rows: [['2024 年度']] });
    const draft = draftDefinitions(workbook, files, { like: 'orchard-2023', year: 2024 });
    expect(draft.ok ? [] : draft.faults.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['noTables', undefined],
      ['noHeader', 'Sheet1'],
      ['noHeader', '封面'],
    ]);
  });

  it('may have two tables on a sheet, remarks above and below', async () => {
    const draft = await drafted({
      name: '两张表',
      rows: [
        ['填报说明：以下两张表由园部填写，一律填到个位；不清楚的请咨询园艺处，电话见通知。'],
        ['1.1 果园概况表'],
        ['果园名称', '面积（㎡）', '果树数', '是否有水塘'],
        ['东园', 12.5, 3, '是'],
        ['注：面积不含道路'],
        [],
        ['2.1 采摘表'],
        ['采摘编号', '树号', '种类', '采摘日期', '重量（kg）', '是否售出', '买家'],
      ],
    });
    expect(draft.tables.map(({ title, cell, name, outcome }) => [title, cell, name, outcome])).toEqual([
      ['果园概况表', 'A3', 'orchardProfile', 'changed'],
      ['采摘表', 'A8', 'pickings', 'same'],
    ]);
    expect(fileOf(draft, 'orchard-2024/tables/1.1-orchardProfile.json').description).toContain('注：面积不含道路');
  });

  it('may have formulas and hidden columns, which are told', async () => {
    const rows = [['4.1 新表'], ['编号', '甲数', '乙数', '合计', '内部备注'], ['1', 2, 3, 5, null]];
    const cells = notes({ '1,1': '甲的数量' }, rows);
    cells.set('2,3', { value: 5, type: 'formula', formula: 'B3+C3', formulaResult: 5 });
    const draft = await drafted({ name: '新表', rows, cells, columns: [{}, {}, {}, {}, { hidden: true }] });
    expect(doubts(draft)).toEqual(
      expect.arrayContaining(['formulaFound 新表 D2', 'columnHidden 新表 E2', 'tableNew 新表 A2']),
    );
    const table = fileOf(draft, `orchard-2024/tables/4.1-${draft.tables[0]?.name}.json`);
    expect(table.properties?.['jiaShu']).toMatchObject({ type: 'integer', description: '甲的数量' });
  });

  it('may write a record downwards', async () => {
    const draft = await drafted({
      name: '概况',
      rows: [
        ['1.1 果园概况表'],
        ['项目', '计量单位', '数值', '说明'],
        ['果园名称', null, null, null],
        ['面积', '平方米', null, '围墙以内'],
        ['果树数', '棵', 12, null],
      ],
    });
    expect(draft.tables).toEqual([expect.objectContaining({ name: 'orchardProfile', fields: 3, outcome: 'changed' })]);
    expect(fileOf(draft, 'orchard-2024/tables/1.1-orchardProfile.json').properties).toEqual({
      area: { description: '围墙以内' },
      treeCount: { unit: '棵' },
    });
  });

  it('is refused for a year that is there', async () => {
    const draft = draftDefinitions(await workbookOf(treeSheet), files, { like: 'orchard-2022', year: 2023 });
    expect(draft.ok ? '' : draft.faults.map(({ code }) => code)).toEqual(['yearExists']);
  });
});

describe('a workbook that says of every delivered table what last year said', () => {
  it('changes none of them, and leaves nothing of what people fill unsure', async () => {
    const delivered = await readFolder('table-definitions');
    const read = lintDefinitions(delivered);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    for (const { id, year, tables } of read.definitions.catalogues) {
      const sheets = tables.map(({ no, title, fields }): WriteSheet => {
        const headings = fields.map((field) =>
          field.unit === undefined ? field.title : `${field.title}（${field.unit}）`,
        );
        return {
          name: no.slice(0, 31),
          rows: [[`表${no} ${title}`], headings.length === 1 ? [...headings, '备注'] : headings],
        };
      });
      const free = read.definitions.catalogues.some((other) => other.year === year + 5) ? year + 7 : year + 5;
      const draft = draftDefinitions(await workbookOf(...sheets), delivered, { like: id, year: free });
      if (!draft.ok) throw new Error(JSON.stringify(draft.faults));
      const wrong = draft.tables
        .filter(({ outcome }) => outcome !== 'same')
        .map(({ sheet, title, name, outcome }) => `${id} ${sheet} ${title} ${name} ${outcome}`);
      const unsure = draft.doubts.map(({ code, message }) => `${id} ${code} ${message}`);
      expect([wrong, unsure]).toEqual([[], []]);
    }
  });
});
