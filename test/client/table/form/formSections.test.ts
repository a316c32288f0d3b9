import { describe, expect, it } from 'vitest';
import { formSections } from '#client/table/form/formSections.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';

function sections(...fields: readonly (readonly [name: string, display: Field['display']])[]): readonly string[] {
  const table = { fields: fields.map(([name, display]) => ({ name, display })) } as unknown as Table;
  return formSections(table).map(({ title, fields: own }) => `${title}: ${own.map(({ name }) => name).join(' ')}`);
}

describe('the sections of a form', () => {
  it('are the groups of the definition, in the order in which they first come', () => {
    expect(sections(['a', { group: '一' }], ['b', { group: '二' }], ['c', { group: '一' }])).toEqual([
      '一: a c',
      '二: b',
    ]);
  });

  it('put fields with an order before those without', () => {
    expect(sections(['a', {}], ['b', { order: 2 }], ['c', { order: 1 }])).toEqual([': c b a']);
  });

  it('keep a field without a group beside the field before it', () => {
    expect(sections(['a', {}], ['b', { group: '一' }], ['c', {}])).toEqual([': a', '一: b c']);
  });
});
