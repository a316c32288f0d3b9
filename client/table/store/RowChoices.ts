import { partsOf } from './partsOf.ts';
import type { RowBook } from './RowBook.ts';
import type { SaveQueue } from './SaveQueue.ts';
import { settleRow } from './settleRow.ts';

/** What the person decides about values that stand on the screen and are not stored. */
export class RowChoices {
  constructor(
    private readonly book: RowBook,
    private readonly queue: SaveQueue,
    private readonly filled: ReadonlySet<string>,
    /** Tells of a row that has changed, or `moved` out of the list. */
    private readonly changed: (rows: ReadonlySet<string>, moved: boolean) => void,
  ) {}

  /** Ends a conflict, in one field or in all: what was typed here is saved over the newer value, or given up for it. */
  settle(id: string, keep: 'mine' | 'theirs', field?: string): void {
    const row = this.book.get(id);
    if (row === undefined) return;
    const { parts, send } = settleRow(row, keep, field, this.filled);
    if (parts === undefined) {
      this.book.order.remove(new Set([id]));
      this.book.drop([id]);
    } else this.book.put(parts);
    if (Object.keys(send).length > 0) this.queue.put(id, send);
    this.changed(new Set([id]), parts === undefined);
  }

  /** Ends all conflicts. */
  settleAll(keep: 'mine' | 'theirs'): void {
    for (const { id, newer, gone } of this.book.amiss) if (newer !== undefined || gone === true) this.settle(id, keep);
  }

  /** Gives up a text that cannot be stored. */
  forget(id: string, field: string): void {
    const row = this.book.get(id);
    if (row === undefined) return;
    const { [field]: _, ...refused } = row.refused;
    this.book.put({ ...partsOf(row), refused });
    this.changed(new Set([id]), false);
  }

  /** The person has seen what somebody else changed in a row. */
  seen(id: string): void {
    const row = this.book.get(id);
    if (row?.elsewhere === undefined) return;
    this.book.put({ ...partsOf(row), elsewhere: undefined });
    this.changed(new Set([id]), false);
  }
}
