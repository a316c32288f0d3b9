import { describe, expect, it } from 'vitest';
import type { Table } from '#schema/definition/Table.ts';
import { compileTable } from '#schema/rules/compileTable.ts';
import { computeRow } from '#schema/rules/computeRow.ts';
import { orchardScope, orchardTable } from '#test/support/ruleOrchard.ts';

const trees = compileTable(orchardTable('trees'), orchardScope('trees'));

describe('the computed fields of a row', () => {
  it('are filled in the order of their needs and rounded to their places', () => {
    expect(computeRow(trees, { early: 7, late: null, height: '1.20', picked: '8' })).toEqual({
      early: 7,
      late: null,
      height: '1.20',
      fruits: 7,
      perMetre: '5.833',
      picked: '8',
    });
  });

  it('are emptied where they yield nothing', () => {
    expect(computeRow(trees, { fruits: 3, perMetre: '1' })).toEqual({ fruits: null, perMetre: null });
  });

  it('leave standing what was typed in their place where that is allowed', () => {
    const table = orchardTable('trees');
    const typed: Table = {
      ...table,
      fields: table.fields.map((field) => (field.name === 'fruits' ? { ...field, typedIfEmpty: true } : field)),
    };
    const rules = compileTable(typed, orchardScope('trees'));
    expect(computeRow(rules, { fruits: 3, height: '2' })).toEqual({ fruits: 3, height: '2', perMetre: '1.5' });
    expect(computeRow(rules, { fruits: 3, early: 1 })).toEqual({ fruits: 1, early: 1, perMetre: null });
  });
});
