import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import { readSheetCell } from '#schema/rows/readSheetCell.ts';
import { readTypedCell } from '#schema/rows/readTypedRow.ts';
import type { SheetCell } from '#schema/rows/SheetCell.ts';
import { readFixtures } from '../../support/readFixtures.ts';
import { fieldOf, tableOf } from '../../support/tableOf.ts';

let trees: PlacedTable;
beforeAll(async () => {
  trees = tableOf(await readFixtures('orchard'), 'trees');
});

function taken(field: string, cell: SheetCell): unknown {
  const read = readSheetCell(cell, fieldOf(trees, field), {});
  if (!read.ok) return read.issue.code;
  return read.asShown ? [read.value, 'as shown'] : read.value;
}

describe('a cell of a spreadsheet', () => {
  it.each<[string, SheetCell, unknown]>([
    ['yieldValue', { text: '1.204,50', number: '1204.5' }, '1204.5'],
    ['height', { text: '0.67', number: '0.66666666666666663' }, ['0.67', 'as shown']],
    ['height', { text: '1.1', number: '1.1000000000000001' }, '1.1'],
    ['height', { text: '########', number: '12.5' }, '12.5'],
    ['height', { text: '########' }, 'sheetError'],
    ['remark', { text: '#N/A' }, 'sheetError'],
    ['remark', { text: '########', number: '45139', means: 'date' }, 'sheetError'],
    ['plantedOn', { text: '########', number: '45139', means: 'date' }, '2023-08-01'],
    ['remark', { text: '两\u00a0株' }, '两 株'],
    ['remark', { text: '5.51198E+12', number: '5511981918127' }, '5511981918127'],
    ['remark', { text: '1.10101E+17', number: '1.1010119900307E+17' }, 'digitsLost'],
    ['remark', { text: '110101199003070000', number: '1.1010119900307E+17' }, 'digitsLost'],
    ['remark', { text: '1.10101E+17' }, 'digitsLost'],
    ['plantedOn', { text: '8/1/2023', number: '45139', means: 'date' }, '2023-08-01'],
    ['plantedOn', { text: '1-Aug', number: '45139', means: 'date' }, '2023-08-01'],
    ['firstFruit', { text: '八月', number: '45139', means: 'date' }, '2023-08'],
    ['graftedIn', { text: '2021', number: '44409', means: 'date' }, 2021],
    ['firstFruit', { text: '1998.1', number: '1998.1' }, 'ambiguousDate'],
    ['firstFruit', { text: '1998.1' }, '1998-01'],
    ['firstFruit', { text: '1998.10' }, '1998-10'],
    ['plantedOn', { text: '9.2', number: '9.2' }, 'ambiguousDate'],
    ['plantedOn', { text: '9.4', number: '9.4' }, '2022-09-04'],
    ['fruitCount', { text: '12%', number: '0.12', means: 'percent' }, 'wrongType'],
    ['remark', { text: '8月1日', number: '45139', means: 'date' }, '8月1日'],
    ['age', { text: '3', number: '3' }, 'notTyped'],
  ])('%s: %j', (field, cell, value) => {
    expect(taken(field, cell)).toEqual(value);
  });

  it('that shows no more than its text is read as if it were typed', () => {
    const text = fc.oneof(
      fc.stringMatching(/^[０-９0-9,.，。年月日/ -]{0,12}$/),
      fc.constantFrom('是', '√', '×', 'Y', '剪', 'A 剪', '仁果类', '无', 'N/A', '苹果、梨', '1,5', '1,204', '①'),
      fc.string({ maxLength: 8 }).filter((one) => !/[\u00a0\u2007\u202f#E]/.test(one)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...trees.fields.values()), text, (placed, written) => {
        expect(readSheetCell({ text: written }, placed, {})).toEqual(readTypedCell(written, placed, {}));
      }),
      { numRuns: 200 },
    );
  });

  it('gives a number that a field keeps exactly, however the sheet writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 99_999 }), fc.constantFrom(',', '.', ' '), (hundredths, sign) => {
        const number = hundredths / 100;
        const text = number.toLocaleString('en-US').replaceAll(',', sign);
        expect(taken('yieldValue', { text, number: String(number) })).toBe(String(number));
      }),
      { numRuns: 100 },
    );
  });
});
