import { describe, expect, it } from 'vitest';
import type { Table } from '#schema/definition/Table.ts';
import { arrangeColumns } from '#client/table/grid/arrangeColumns.ts';
import { changeLayout, type LayoutChange } from '#client/table/grid/changeLayout.ts';
import { type GridLayout, plainLayout } from '#client/table/grid/GridLayout.ts';

type Columns = Pick<Table, 'fields' | 'key'>;

function tableWith(names: readonly string[]): Columns {
  const rest = {
    kind: 'text',
    required: false,
    typedIfEmpty: false,
    carry: true,
    evidence: false,
    display: {},
  } as const;
  return { key: ['treeNo'], fields: names.map((name) => ({ name, title: name, ...rest })) };
}

const trees = tableWith(['treeNo', 'species', 'height', 'age', 'remark']);

function changed(...changes: readonly LayoutChange[]): GridLayout {
  return changes.reduce((layout, change) => changeLayout(trees, layout, change), plainLayout);
}

function drawn(layout: GridLayout, table: Columns = trees): string {
  const { shown, frozen } = arrangeColumns(table, layout);
  const names = shown.map((field) => field.name);
  return `${names.slice(0, frozen).join(' ')} | ${names.slice(frozen).join(' ')}`;
}

describe('the columns of a grid', () => {
  it('stand as the definition has them, the leading key in sight', () => {
    expect(drawn(plainLayout)).toBe('treeNo | species height age remark');
  });

  it('are moved and hidden, and as many stay at the left as before', () => {
    expect(drawn(changed({ do: 'move', field: 'age', to: 0 }))).toBe('age | treeNo species height remark');
    expect(drawn(changed({ do: 'hide', field: 'species' }))).toBe('treeNo | height age remark');
    expect(drawn(changed({ do: 'freeze', field: 'height' }, { do: 'hide', field: 'species' }))).toBe(
      'treeNo height | age remark',
    );
    expect(drawn(changed({ do: 'freeze', field: null }))).toBe(' | treeNo species height age remark');
  });

  it('keep the places of hidden ones among them', () => {
    const layout = changed(
      { do: 'hide', field: 'species' },
      { do: 'move', field: 'remark', to: 1 },
      { do: 'show', field: 'species' },
    );
    expect(drawn(layout)).toBe('treeNo | species remark height age');
  });

  it('take in what a newer definition adds where it stands there, and forget what it drops', () => {
    const layout = changed({ do: 'move', field: 'remark', to: 1 });
    const newer = tableWith(['treeNo', 'species', 'grafted', 'age', 'remark']);
    expect(drawn(layout, newer)).toBe('treeNo | remark species grafted age');
  });

  it('are never all hidden', () => {
    const hides = trees.fields.map(({ name }) => ({ do: 'hide' as const, field: name }));
    expect(drawn(changed(...hides))).toBe(' | remark');
  });

  it('are as they were after a reset', () => {
    expect(changed({ do: 'hide', field: 'age' }, { do: 'freeze', field: 'age' }, { do: 'reset' })).toEqual(plainLayout);
  });
});
