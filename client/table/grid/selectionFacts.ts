import { Decimal } from 'decimal.js';
import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import { isAbsent } from '#schema/rows/readRow.ts';
import type { TableStore } from '../store/TableStore.ts';
import type { Block } from './gridMoves.ts';

/** What is selected and what it comes to. Numbers are exact; the average has two places more than what it averages. */
export interface SelectionFacts {
  readonly cells: number;
  /** Cells that hold something. */
  readonly filled: number;
  readonly sum: string | undefined;
  readonly average: string | undefined;
  /** Of the numbers, else of dates and years. */
  readonly least: string | undefined;
  readonly greatest: string | undefined;
}

/** Sums of any length stay exact. */
const Exact = Decimal.clone({ precision: 80 });
const slice = 500;

/** Adds the cells of blocks up, some rows at a time; reads rows that are not read yet. Yields how many rows are done. */
export async function* selectionFacts(
  store: TableStore,
  columns: readonly Field[],
  blocks: readonly Block[],
): AsyncGenerator<number, SelectionFacts | undefined> {
  const total = new Totals();
  let done = 0;
  for (const block of blocks) {
    const fields = columns.slice(block.x, block.x + block.width);
    const end = Math.min(block.y + block.height, store.count);
    for (let from = block.y; from < end; from += slice) {
      const to = Math.min(end, from + slice);
      // oxlint-disable-next-line no-await-in-loop -- a slice after the other, so that the page stays quick
      if (isUnread(store, from, to)) await store.load(from, to);
      for (let at = from; at < to; at += 1) {
        const values = store.row(store.idAt(at) ?? '')?.values;
        if (values === undefined) return undefined;
        for (const field of fields) total.add(field, values[field.name] ?? null);
      }
      done += to - from;
      yield done;
    }
  }
  return total.facts(blocks.reduce((cells, { width, height }) => cells + width * height, 0));
}

function isUnread(store: TableStore, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (store.idAt(at) === undefined) return true;
  return false;
}

class Totals {
  #filled = 0;
  #numbers = 0;
  #places = 0;
  #sum = new Exact(0);
  #least: Decimal | undefined;
  #greatest: Decimal | undefined;
  /** Of texts whose order is that of time. */
  #first: string | undefined;
  #last: string | undefined;

  add(field: Field, value: Value): void {
    if (isAbsent(value)) return;
    this.#filled += 1;
    if (field.kind === 'integer' || field.kind === 'decimal') this.#number(new Exact(String(value)));
    else if (field.kind === 'date' || field.kind === 'yearMonth' || field.kind === 'year') this.#time(String(value));
  }

  facts(cells: number): SelectionFacts {
    const some = this.#numbers > 0;
    return {
      cells,
      filled: this.#filled,
      sum: some ? this.#sum.toFixed() : undefined,
      average: some
        ? this.#sum
            .dividedBy(this.#numbers)
            .toDecimalPlaces(this.#places + 2)
            .toFixed()
        : undefined,
      least: this.#least?.toFixed() ?? this.#first,
      greatest: this.#greatest?.toFixed() ?? this.#last,
    };
  }

  #number(value: Decimal): void {
    this.#numbers += 1;
    this.#sum = this.#sum.plus(value);
    this.#places = Math.max(this.#places, value.decimalPlaces());
    if (this.#least === undefined || value.lessThan(this.#least)) this.#least = value;
    if (this.#greatest === undefined || value.greaterThan(this.#greatest)) this.#greatest = value;
  }

  #time(value: string): void {
    if (this.#first === undefined || value < this.#first) this.#first = value;
    if (this.#last === undefined || value > this.#last) this.#last = value;
  }
}
