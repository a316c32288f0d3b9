import { describe, expect, it } from 'vitest';
import { compileTable } from '#schema/rules/compileTable.ts';
import { rowFailures } from '#schema/rules/rowFailures.ts';
import { orchardScope, orchardTable } from '#test/support/ruleOrchard.ts';

const pickings = compileTable(orchardTable('pickings'), orchardScope('pickings'));
const good = {
  pickingNo: 'P1',
  treeNo: 'T1',
  fruit: '11',
  pickedOn: '2022-10-01',
  kilograms: '12.5',
  sold: false,
  buyer: null,
};

describe('a row before submission', () => {
  it('has no failures where all is filled and every check holds', () => {
    expect(rowFailures(pickings, good)).toEqual([]);
  });

  it('lacks what must be filled, but not what is copied', () => {
    expect(rowFailures(pickings, { ...good, pickingNo: null, fruit: null })).toEqual([
      { code: 'required', field: 'pickingNo', details: {} },
    ]);
  });

  it('lacks what a condition asks for, only where the condition holds', () => {
    expect(rowFailures(pickings, { ...good, sold: true })).toEqual([
      { code: 'requiredIf', field: 'buyer', details: { condition: 'this.sold' } },
    ]);
    expect(rowFailures(pickings, { ...good, sold: null })).toEqual([]);
  });

  it('fails a check only on false, with the words of the definition', () => {
    expect(rowFailures(pickings, { ...good, pickedOn: '2022-08-31', kilograms: null })).toEqual([
      {
        code: 'checkFails',
        field: 'pickedOn',
        details: {
          check: 'picked-in-season',
          severity: 'error',
          fields: ['pickedOn'],
          message: '采摘日期不在本生产年内，请核对',
        },
      },
    ]);
  });

  it('is asked only for the fields of the own part', () => {
    const part = new Set(['kilograms']);
    expect(rowFailures(pickings, { kilograms: '500.1' }, { part }).map((issue) => issue.field)).toEqual(['kilograms']);
  });
});
