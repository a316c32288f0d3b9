import { formerField } from '#schema/carrying/formerField.ts';
import { unitFactor } from '#schema/carrying/unitFactor.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { columnsOf, relationOf } from '../rows/Column.ts';
import { type CheckPlace, parameters } from './CheckPlace.ts';

/** Last year's row with the same key, joined as `former`, and the column each field has in it. */
export interface FormerRow {
  readonly join: string;
  readonly last: (field: Field) => string | undefined;
}

/** `undefined` where the table follows none that the catalogue before has. */
export function formerRow({ table, previous }: CheckPlace): FormerRow | undefined {
  const former = previous?.tables.find((candidate) => table.follows.includes(candidate.id));
  if (previous === undefined || former === undefined) return undefined;
  const columns = new Map(columnsOf(former).map((column) => [column.field.name, column]));
  const of = (field: Field): string | undefined => {
    const column = columns.get(formerField(field, former)?.name ?? '');
    if (column === undefined) return undefined;
    const value = `former.${column.name}`;
    if (isNumber(field) && isNumber(column.field)) {
      const factor = unitFactor(column.field.unit, field.unit);
      return factor === undefined || factor === '1' ? factor && value : `(${value} * ${factor})`;
    }
    return column.field.kind === field.kind ? value : undefined;
  };
  const keys = keysOf(table).map((field) => [of(field), field] as const);
  if (keys.some(([name]) => name === undefined)) return undefined;
  const own = new Map(columnsOf(table).map((column) => [column.field.name, column.name]));
  const same = keys.map(([name, field]) => ` and ${name} = own.${own.get(field.name)}`).join('');
  return {
    join: `left join lateral (select former.* from ${relationOf(previous, former)} former
      where former.school_id = ${parameters.school} and former.collection_id = ${parameters.lastYear}${same}
      limit 1) former on true`,
    last: of,
  };
}

function isNumber({ kind }: Field): boolean {
  return kind === 'integer' || kind === 'decimal';
}

function keysOf(table: Table): readonly Field[] {
  return table.fields.filter((field) => table.key.includes(field.name));
}
