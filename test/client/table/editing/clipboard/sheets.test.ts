import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClipboard } from '#client/table/editing/clipboard/readClipboard.ts';
import type { SheetBlock } from '#client/table/editing/clipboard/SheetBlock.ts';
import { writeHtml } from '#client/table/editing/clipboard/writeHtml.ts';

function fixture(name: string, kind: 'html' | 'tsv'): string {
  return readFileSync(`test/fixtures/clipboard/${name}.${kind}`, 'utf8');
}

function read(texts: { plain?: string; html?: string; picture?: boolean }): SheetBlock | string {
  const work = readClipboard({ plain: '', html: '', picture: false, ...texts });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value.kind === 'block' ? step.value.block : step.value.kind;
  }
}

function block(name: string): SheetBlock {
  const found = read({ plain: fixture(name, 'tsv'), html: fixture(name, 'html') });
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** Cells as texts, with what is known beyond. */
function told({ rows }: SheetBlock): unknown {
  return rows.map((row) =>
    row.map(({ text, number, means }) =>
      number === undefined ? text : [text, number, ...(means === undefined ? [] : [means])],
    ),
  );
}

function texts(one: SheetBlock | string): unknown {
  return typeof one === 'string' ? one : one.rows.map((row) => row.map(({ text }) => text.replaceAll('\u00a0', ' ')));
}

describe('a block copied from', () => {
  it('Excel of today is what it shows', () => {
    expect(told(block('excel'))).toEqual([
      ['0012', 'A1', '牡丹\n二乔', '2023/3/1', '1,204', '√'],
      ['0013', 'A2', '芍药 "粉"', '2023/3/15', '80', '×'],
    ]);
  });

  it('Excel to 2003 tells its numbers and days', () => {
    expect(told(block('excel-2003'))).toEqual([
      ['P7', ['09/01/23', '45170', 'date'], ['12.67', '12.666666666666666'], ['25', '25']],
      ['P8', ['########', '45000.5', 'date'], '#DIV/0!', ['5.51198E+12', '5511981918127']],
    ]);
  });

  it('Excel with a decimal comma tells what its numbers are', () => {
    expect(told(block('excel-de'))).toEqual([
      ['B1', ['1,5', '1.5']],
      ['B2', ['1.204,50', '1204.50']],
    ]);
  });

  it('WPS tells which cells are joined, and which only flow over', () => {
    const wps = block('wps');
    expect(told(wps)).toEqual([
      ['Q1', 'B1', '荷', ['2023/3/24', '45009', 'date'], ['12', '12']],
      ['Q2', '', '一种很长很长的植物名称，流到旁边的空格里', '', ['7', '7.0000000000000009']],
    ]);
    expect(wps.merged).toEqual([{ row: 0, column: 1, rows: 2, columns: 1 }]);
  });

  it('LibreOffice tells days, shares and texts apart', () => {
    expect(told(block('libreoffice'))).toEqual([
      ['0007', 'C1', '兰  花', ['2023年9月1日', '45170', 'date'], ['1,204', '1204']],
      ['0008', '', '菊\n秋', ['4-1', '45017.5', 'date'], ['12.50%', '0.125', 'percent']],
    ]);
  });

  it.each(['excel', 'excel-2003', 'excel-de', 'wps', 'libreoffice'])('%s is read from its table alone too', (name) => {
    const alone = read({ html: fixture(name, 'html') });
    const both = block(name);
    expect(texts(alone)).toEqual(texts(both));
  });
});

describe('a clipboard', () => {
  it('with a picture alone has nothing to paste, and says so', () => {
    expect(read({ picture: true })).toBe('picture');
    expect(read({})).toBe('nothing');
    expect(read({ html: '<p>Not a table</p>' })).toBe('nothing');
  });

  it('with a table that does not agree with the text gives the text', () => {
    const html = '<table><tr><td x:num="1">1</td></tr></table>';
    expect(told(read({ plain: '1\r\n2\r\n', html }) as SheetBlock)).toEqual([['1'], ['2']]);
    expect(told(read({ plain: '9\r\n', html }) as SheetBlock)).toEqual([['9']]);
  });

  it('with a whole column gives the rows that hold something', () => {
    const plain = `A\r\nB\r\n${'\r\n'.repeat(1_048_574)}`;
    expect(told(read({ plain }) as SheetBlock)).toEqual([['A'], ['B']]);
  });

  it('with ragged rows keeps each as long as it is', () => {
    expect(told(read({ plain: 'A\tB\tC\nD\nE\tF' }) as SheetBlock)).toEqual([['A', 'B', 'C'], ['D'], ['E', 'F']]);
  });

  it('is read by sheets with codes as text and numbers as numbers', () => {
    const html = writeHtml([
      [
        { text: '0012', as: 'text' },
        { text: '1204.5', as: 'number' },
        { text: '2023-09-01', as: 'date' },
        { text: 'a<b\nc', as: 'text' },
        { text: '', as: 'number' },
      ],
    ]);
    expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">0012</td>`);
    expect(html).toContain('<td x:num="1204.5" sdval="1204.5" sdnum="1033;">1204.5</td>');
    expect(html).toContain(`<td style="mso-number-format:'yyyy\\-mm\\-dd'">2023-09-01</td>`);
    expect(html).toContain('a&lt;b<br style="mso-data-placement:same-cell">c');
    const back = read({ html });
    expect(typeof back === 'string' ? back : [back.own, told(back)]).toEqual([
      true,
      [['0012', ['1204.5', '1204.5'], '2023-09-01', 'a<b\nc', '']],
    ]);
  });
});
