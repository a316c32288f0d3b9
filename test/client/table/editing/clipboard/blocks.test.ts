import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv } from '#client/table/editing/clipboard/readTsv.ts';
import { writeTsv } from '#client/table/editing/clipboard/writeTsv.ts';

describe('a block on the clipboard', () => {
  it('is read as spreadsheets write it', () => {
    expect(readTsv('A1\t牡丹圃\r\nA2\t"两行\n文字"\r\n')).toEqual([
      ['A1', '牡丹圃'],
      ['A2', '两行\n文字'],
    ]);
    expect(readTsv('"说""好"""\t')).toEqual([['说"好"', '']]);
  });

  it('of one cell is one cell, and of nothing none', () => {
    expect(readTsv('牡丹')).toEqual([['牡丹']]);
    expect(readTsv('')).toEqual([]);
  });

  it('reads back as it was written', () => {
    const cell = fc.stringMatching(/^[a-z"\t\n ,]{1,6}$/);
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});
