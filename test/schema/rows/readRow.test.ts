import { describe, expect, it } from 'vitest';
import { readRow } from '#schema/rows/readRow.ts';
import { readTypedRow } from '#schema/rows/readTypedRow.ts';
import { readFixtures } from '../../support/readFixtures.ts';
import { tableOf } from '../../support/tableOf.ts';

const trees = tableOf(await readFixtures('orchard'), 'trees');

describe('a row of changes', () => {
  it('comes out with what is blank as absent', () => {
    expect(readRow({ treeNo: ' A1 ', label: '', remark: ' \u200B', tools: [], height: null }, trees)).toEqual({
      ok: true,
      values: { treeNo: 'A1', label: null, remark: null, tools: null, height: null },
    });
  });

  it('tells all its faults at once', () => {
    expect(
      readRow(
        { treeNo: 'A 1', label: '果', height: '1.234', tool: 'Q', colour: 'red', plotName: 'x', age: 3, tools: 'A' },
        trees,
      ),
    ).toEqual({
      ok: false,
      issues: [
        { code: 'wrongPattern', field: 'treeNo', details: { pattern: '^[0-9A-Za-z]{1,20}$' } },
        { code: 'tooShort', field: 'label', details: { length: 1, minLength: 2 } },
        { code: 'tooManyPlaces', field: 'height', details: { places: 2 } },
        { code: 'unknownCode', field: 'tool', details: { value: 'Q' } },
        { code: 'unknownField', field: 'colour', details: {} },
        { code: 'notTyped', field: 'plotName', details: { by: 'copies' } },
        { code: 'notTyped', field: 'age', details: { by: 'computed' } },
        { code: 'wrongType', field: 'tools', details: { expected: 'list' } },
      ],
    });
  });

  it.each([[null], ['row'], [[]], [7]])('is no %j', (input) => {
    expect(readRow(input, trees)).toEqual({ ok: false, issues: [{ code: 'notARow', details: {} }] });
  });

  it('does not take for a field what every object has', () => {
    expect(readRow({ constructor: 'x', toString: null }, trees)).toEqual({
      ok: false,
      issues: [
        { code: 'unknownField', field: 'constructor', details: {} },
        { code: 'unknownField', field: 'toString', details: {} },
      ],
    });
  });
});

describe('a code that another field chooses', () => {
  it('is held to the row as it will be, whatever the order of the changes', () => {
    expect(readRow({ fruit: '11', fruitGroup: '1' }, trees).ok).toBe(true);
    expect(readRow({ fruit: '11' }, trees, { fruitGroup: '2' })).toEqual({
      ok: false,
      issues: [{ code: 'codeNotChosen', field: 'fruit', details: { value: '11', by: 'fruitGroup', chosen: '2' } }],
    });
  });

  it('is looked at again when the choice changes under it', () => {
    const stored = { fruitGroup: '1', fruit: '11' };
    expect(readRow({ fruitGroup: '2' }, trees, stored)).toEqual({
      ok: false,
      issues: [{ code: 'codeNotChosen', field: 'fruit', details: { value: '11', by: 'fruitGroup', chosen: '2' } }],
    });
    expect(readRow({ fruitGroup: '2', fruit: null }, trees, stored).ok).toBe(true);
    expect(readRow({ remark: 'x' }, trees, stored).ok).toBe(true);
  });
});

describe('a pasted row', () => {
  it('reads what it can beside what it cannot', () => {
    expect(
      readTypedRow(
        { fruit: '其他', fruitGroup: '核果', fruitCount: '1,200', height: '高', isGrafted: '是', wing: '2' },
        trees,
      ),
    ).toEqual({
      values: { fruitGroup: '2', fruit: '22', fruitCount: 1200, isGrafted: true },
      issues: [
        { code: 'wrongType', field: 'height', details: { expected: 'decimal' } },
        { code: 'unknownField', field: 'wing', details: {} },
      ],
    });
  });
});
