import type { GridSelection } from '@glideapps/glide-data-grid';
import { Decimal } from 'decimal.js';
import type { Table } from '#schema/definition/Table.ts';
import type { TableStore } from '../store/TableStore.ts';

/** Cells looked at; a larger selection has its count told and no sum. */
const most = 200_000;

export interface SelectionFacts {
  readonly cells: number;
  /** Of the numbers among them; `undefined` where there are none. */
  readonly sum: string | undefined;
}

/** What is selected, and what its numbers add up to. */
export function selectionSum(store: TableStore, table: Table, { current, rows }: GridSelection): SelectionFacts {
  const range = current?.range;
  if (range === undefined) return { cells: rows.length * table.fields.length, sum: undefined };
  const cells = range.width * range.height;
  let sum: Decimal | undefined;
  if (cells > 1 && cells <= most) {
    const numeric = table.fields
      .slice(range.x, range.x + range.width)
      .filter((field) => field.kind === 'integer' || field.kind === 'decimal');
    for (let at = range.y; at < range.y + range.height && numeric.length > 0; at += 1) {
      const values = store.row(store.idAt(at) ?? '')?.values;
      for (const field of numeric) {
        const value = values?.[field.name] ?? null;
        if (typeof value === 'number' || typeof value === 'string') sum = (sum ?? new Decimal(0)).plus(value);
      }
    }
  }
  return { cells, sum: sum?.toFixed() };
}
