import { RowOrder } from './RowOrder.ts';
import { noRules, type RowRules } from './RowRules.ts';
import type { RowParts, RowState } from './RowState.ts';

/** The rows a table has open: each by its id, their order, and what is amiss, counted as it changes. */
export class RowBook {
  readonly order = new RowOrder();
  readonly #rows = new Map<string, RowState>();
  /** Rows with texts that cannot be stored, or with a newer row beside them. */
  readonly #amiss = new Set<string>();
  #rules: RowRules = noRules;
  #refused = 0;
  #newer = 0;

  /** Texts that cannot be stored. */
  get refused(): number {
    return this.#refused;
  }

  /** Rows that someone else changed. */
  get newer(): number {
    return this.#newer;
  }

  get(id: string): RowState | undefined {
    return this.#rows.get(id);
  }

  /** The rows of this view that are read, in their order. */
  get read(): readonly RowState[] {
    return this.order.ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** The rows in which something is not stored or not settled, in their order; those out of view last. */
  get amiss(): readonly RowState[] {
    const place = (id: string): number => {
      const at = this.order.indexOf(id);
      return at < 0 ? Infinity : at;
    };
    return [...this.#amiss].toSorted((a, b) => place(a) - place(b)).flatMap((id) => this.#rows.get(id) ?? []);
  }

  put(parts: RowParts): void {
    this.#count(this.#rows.get(parts.id), -1);
    const row = new ComputedRow(parts, this.#rules);
    this.#rows.set(row.id, row);
    this.#count(row, 1);
  }

  /** A row turned out to be another, which stands in its place. */
  rename(from: string, to: string): void {
    const row = this.#rows.get(from);
    if (row === undefined) return;
    this.drop([from]);
    this.order.rename(from, to);
    this.put({
      id: to,
      stored: row.stored,
      pending: row.pending,
      refused: row.refused,
      newer: row.newer,
      elsewhere: row.elsewhere,
      gone: row.gone,
      labels: row.labels,
    });
  }

  drop(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#count(this.#rows.get(id), -1);
      this.#rows.delete(id);
    }
  }

  /** Takes the rules of the table, and computes anew what is there. */
  use(rules: RowRules): void {
    this.#rules = rules;
    for (const row of this.#rows.values()) this.#rows.set(row.id, new ComputedRow(row, rules));
  }

  #count(row: RowState | undefined, by: 1 | -1): void {
    if (row === undefined) return;
    const refused = Object.keys(row.refused).length;
    const newer = row.newer === undefined && row.gone !== true ? 0 : 1;
    if (refused + newer === 0) return;
    this.#refused += by * refused;
    this.#newer += by * newer;
    if (by > 0) this.#amiss.add(row.id);
    else this.#amiss.delete(row.id);
  }
}

/** A row whose values are computed when they are first asked for: thousands change at once, and few are seen. */
class ComputedRow implements RowState {
  readonly id: string;
  readonly stored: RowState['stored'];
  readonly pending: RowState['pending'];
  readonly refused: RowState['refused'];
  readonly newer: RowState['newer'];
  readonly elsewhere: RowState['elsewhere'];
  readonly gone: RowState['gone'];
  readonly labels: RowState['labels'];
  readonly #rules: RowRules;
  #values: RowState['values'] | undefined;

  constructor(parts: RowParts, rules: RowRules) {
    this.id = parts.id;
    this.stored = parts.stored;
    this.pending = parts.pending;
    this.refused = parts.refused;
    this.newer = parts.newer;
    this.elsewhere = parts.elsewhere;
    this.gone = parts.gone;
    this.labels = parts.labels;
    this.#rules = rules;
  }

  get values(): RowState['values'] {
    this.#values ??= this.#rules.compute({ ...this.stored?.values, ...this.pending });
    return this.#values;
  }
}
