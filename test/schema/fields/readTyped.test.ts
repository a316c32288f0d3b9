import { beforeAll, describe, expect, it } from 'vitest';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import { readTypedCell } from '#schema/rows/readTypedRow.ts';
import { readFixtures } from '../../support/readFixtures.ts';
import { fieldOf, tableOf } from '../../support/tableOf.ts';

let trees: PlacedTable;
beforeAll(async () => {
  trees = tableOf(await readFixtures('orchard'), 'trees');
});

function typed(field: string, text: string, row: RowValues = {}): unknown {
  const read = readTypedCell(text, fieldOf(trees, field), row);
  return read.ok ? read.value : { [read.issue.code]: read.issue.details };
}

describe('what a person types or pastes', () => {
  it.each([
    ['treeNo', 'Ａ１２ ', 'A12'],
    ['treeNo', 'A 1\u200B2', 'A12'],
    ['remark', ' ２０ 棵，约 3㎡ ', '２０ 棵，约 3㎡'],
    ['remark', '无', null],
    ['remark', 'N/A', null],
    ['ownerId', '11010119900307013x', '11010119900307013X'],
    ['ownerPhone', '（010）6234 5678', '010-62345678'],
    ['bookIsbn', 'ISBN 978-7-04-000000-0', '9787040000000'],
    ['plantedOn', '2023-8-1', '2023-08-01'],
    ['plantedOn', '20230801', '2023-08-01'],
    ['plantedOn', '２０２３年８月１日', '2023-08-01'],
    ['plantedOn', '2023/8/1 0:00:00', '2023-08-01'],
    ['plantedOn', '2023/8/1 08:30', '2023-08-01'],
    ['plantedOn', '2023-07-31T16:00:00Z', { wrongType: { expected: 'date' } }],
    ['plantedOn', '45139', '2023-08-01'],
    ['plantedOn', '45139.5', '2023-08-01'],
    ['plantedOn', '20231', { ambiguousDate: { text: '20231' } }],
    ['plantedOn', '31/7/2023', '2023-07-31'],
    ['plantedOn', '7/31/2023', '2023-07-31'],
    ['plantedOn', '7/8/2023', { ambiguousDate: { text: '7/8/2023' } }],
    ['firstFruit', '45139', '2023-08'],
    ['plantedOn', '9.1', '2022-09-01'],
    ['plantedOn', '3月15日', '2023-03-15'],
    ['prunedOn', '3.15', '2022-03-15'],
    ['plantedOn', '2.29', { ambiguousDate: { text: '2.29' } }],
    ['plantedOn', '2023年9月', { wrongType: { expected: 'date' } }],
    ['plantedOn', '2023-02-29', { wrongType: { expected: 'date' } }],
    ['plantedOn', '2023.9.1', { tooLate: { maximum: '2023-08-31' } }],
    ['firstFruit', '2023年8月', '2023-08'],
    ['firstFruit', '1998.1', '1998-01'],
    ['firstFruit', '1998.10', '1998-10'],
    ['firstFruit', '199810', '1998-10'],
    ['firstFruit', '9月', '2022-09'],
    ['graftedIn', '2021年', 2021],
    ['graftedIn', '2024', { tooLarge: { maximum: 2023 } }],
    ['fruitCount', '1,204', 1204],
    ['fruitCount', '１，２０４ 个', 1204],
    ['fruitCount', '12.00', 12],
    ['fruitCount', '12.5', { wrongType: { expected: 'integer' } }],
    ['fruitCount', '1,2', { ambiguousNumber: { text: '1,2' } }],
    ['fruitCount', '1.2E+11', { digitsLost: { text: '1.2E+11' } }],
    ['cellCount', '9007199254740993', { tooLarge: { maximum: 9007199254740991 } }],
    ['height', '1.50', '1.5'],
    ['height', '．７５', '0.75'],
    ['height', '1,5', { ambiguousNumber: { text: '1,5' } }],
    ['height', '1.204,50', { ambiguousNumber: { text: '1.204,50' } }],
    ['yieldValue', '1 204.50', '1204.5'],
    ['yieldValue', '1\u00a0204.50', '1204.5'],
    ['height', '（1.5）', { tooSmall: { minimum: 0.5 } }],
    ['height', '1.505', { tooManyPlaces: { places: 2 } }],
    ['height', '0.4', { tooSmall: { minimum: 0.5 } }],
    ['yieldValue', '1,204.123456万元', '1204.123456'],
    ['yieldValue', '-0', '0'],
    ['isGrafted', '√', true],
    ['isGrafted', '×', false],
    ['isGrafted', '—', null],
    ['isGrafted', '大概', { wrongType: { expected: 'boolean' } }],
    ['tool', '无', 'N'],
    ['tool', '剪', 'A'],
    ['tool', 'a', 'A'],
    ['tool', 'A 剪', 'A'],
    ['tool', '锤', { unknownCode: { value: '锤' } }],
    ['fruitGroup', '仁果类', '1'],
    ['fruitGroup', '枣', { unknownCode: { value: '枣' } }],
    ['fruit', '其他', { ambiguousLabel: { label: '其他', codes: ['22', '19'] } }],
    ['tools', '剪、锯，剪', ['A', 'B']],
    ['tools', '核桃、山核桃', ['31']],
    ['tools', '剪、锤', { unknownCode: { value: '锤' } }],
    ['plotCode', '无', '无'],
    ['nearPlotCodes', 'A1; B2', ['A1', 'B2']],
    ['plotName', '东坡', { notTyped: { by: 'copies' } }],
    ['age', '3', { notTyped: { by: 'computed' } }],
  ])('%s: %s', (field, text, value) => {
    expect(typed(field, text)).toEqual(value);
  });

  it('reads a label below the parent that the row has chosen', () => {
    expect(typed('fruit', '其他', { fruitGroup: '1' })).toBe('19');
    expect(typed('fruit', '桃', { fruitGroup: '1' })).toEqual({
      codeNotChosen: { value: '21', by: 'fruitGroup', chosen: '1' },
    });
  });

  it('reads a label of the list that another field has chosen, and any text where none is', () => {
    expect(typed('speciesCode', '栗', { tool: 'A' })).toBe('32');
    expect(typed('speciesCode', '苹果', { tool: 'B' })).toBe('11');
    expect(typed('speciesCode', '999', { tool: 'A' })).toEqual({ unknownCode: { value: '999' } });
    expect(typed('speciesCode', '999', { tool: 'N' })).toBe('999');
  });
});
