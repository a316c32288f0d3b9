import type { Act, AddedRow, CellEdit } from './Act.ts';
import { editRow } from './editRow.ts';
import type { RowBook } from './RowBook.ts';
import type { SaveQueue } from './SaveQueue.ts';
import { typedOnly } from './typedOnly.ts';

/** Applies acts to the rows of a book, and hands what they change to the queue. */
export class RowActs {
  readonly #begun = new Set<string>();

  constructor(
    private readonly book: RowBook,
    private readonly queue: SaveQueue,
    private readonly filled: ReadonlySet<string>,
  ) {}

  /** Something was typed into the row, or it is stored. */
  begun(id: string): boolean {
    return this.#begun.has(id) || this.book.get(id)?.stored !== undefined;
  }

  /** Something was typed into the rows by an earlier page. */
  resume(ids: readonly string[]): void {
    for (const id of ids) this.#begun.add(id);
  }

  /** Answers the act that takes this one back. */
  apply({ label, cells, added = [], removed = [] }: Act): Act {
    const back = this.#remove(removed);
    for (const row of added) this.#begin(row);
    const placed = added.flatMap(({ id, at }) => (at === undefined ? [] : [{ id, at }]));
    if (placed.length > 0) this.book.order.insert(placed);
    const inverse = this.#edit(cells, new Set(added.map(({ id }) => id)));
    return {
      label,
      cells: inverse,
      ...(back.length > 0 ? { added: back } : {}),
      ...(added.length > 0 ? { removed: added.map(({ id }) => id) } : {}),
    };
  }

  /** Takes rows out; answers how they come back, those of lower index first. */
  #remove(ids: readonly string[]): readonly AddedRow[] {
    if (ids.length === 0) return [];
    const back = ids.flatMap((id) => {
      const was = this.book.get(id);
      const at = this.book.order.indexOf(id);
      return was === undefined ? [] : [{ id, values: {}, was, ...(at < 0 ? {} : { at }) }];
    });
    for (const { id, was } of back) {
      if (was.stored === undefined) this.queue.forget(id);
      else this.queue.remove(id, was.stored);
    }
    this.book.order.remove(new Set(ids));
    this.book.drop(ids);
    return back.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  }

  /** Brings a row in: a new one, or one that was removed, which the server may hold still or be sent anew. */
  #begin({ id, at, values, was }: AddedRow): void {
    if (at === undefined) this.book.order.append(id);
    if (was === undefined) {
      this.book.put({ id, stored: undefined, pending: values, refused: {}, newer: undefined, labels: {} });
      return;
    }
    const held = was.stored !== undefined && this.queue.keep(id);
    if (held || (was.stored === undefined && !this.begun(id))) {
      this.book.put(was);
      if (held && Object.keys(was.pending).length > 0) this.queue.put(id, was.pending);
      return;
    }
    const pending = typedOnly(was.values, this.filled);
    this.book.put({ ...was, stored: undefined, pending, newer: undefined });
    if (Object.keys(pending).length > 0) this.queue.put(id, pending);
  }

  /** Changes cells; answers what takes the changes back, but for rows that go with it. */
  #edit(cells: readonly CellEdit[], fresh: ReadonlySet<string>): readonly CellEdit[] {
    const byRow = new Map<string, CellEdit[]>();
    for (const cell of cells) {
      const known = byRow.get(cell.row);
      if (known === undefined) byRow.set(cell.row, [cell]);
      else known.push(cell);
    }
    const inverse: CellEdit[] = [];
    for (const [id, edits] of byRow) {
      const row = this.book.get(id);
      if (row === undefined) continue;
      const edited = editRow(row, edits);
      this.#begun.add(id);
      this.book.put(edited.parts);
      if (Object.keys(edited.change).length > 0)
        this.queue.put(id, row.stored === undefined ? edited.parts.pending : edited.change);
      if (!fresh.has(id)) for (const edit of edited.inverse) inverse.push(edit);
    }
    return inverse;
  }
}
