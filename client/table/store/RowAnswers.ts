import type { RowValues } from '#schema/rows/readRow.ts';
import type { RefusedRow, StoredRow } from '../../api/RowTransport.ts';
import type { KeptPack } from '../../journal/KeptChange.ts';
import { afterRefusal } from './afterRefusal.ts';
import { meetStored } from './meetStored.ts';
import type { RowBook } from './RowBook.ts';
import type { SaveQueue } from './SaveQueue.ts';

type Sent = ReadonlyMap<string, RowValues>;

/** Brings what the server says of rows into a book. */
export class RowAnswers {
  constructor(
    private readonly book: RowBook,
    private readonly queue: SaveQueue,
    private readonly filled: ReadonlySet<string>,
  ) {}

  /** A row as the server holds it: read, stored from here, or stored by somebody else. */
  meet(stored: StoredRow, sent?: RowValues): void {
    const row = this.book.get(stored.id);
    if (row === undefined) {
      this.book.put({
        id: stored.id,
        stored,
        pending: {},
        refused: {},
        newer: undefined,
        labels: stored.labels,
      });
      return;
    }
    const { filled } = this;
    const { parts, contested } = meetStored(row, stored, { sent, underWay: this.queue.underWay(stored.id), filled });
    this.book.put(parts);
    for (const field of contested) this.queue.withdraw(stored.id, field);
    if (parts.stored !== undefined) this.queue.rebase(parts.stored);
  }

  /** Answers the ids of the rows that have changed. */
  saved(rows: readonly StoredRow[], sent: Sent): ReadonlySet<string> {
    const [only] = sent.keys();
    const [first] = rows;
    // The one row of a record is stored under the id that was first.
    if (sent.size === 1 && only !== undefined && first !== undefined && only !== first.id) this.#rename(only, first.id);
    for (const stored of rows) {
      if (this.book.get(stored.id) === undefined) continue;
      this.meet(stored, sent.get(stored.id) ?? (sent.size === 1 ? sent.get(only ?? '') : undefined));
    }
    return new Set(rows.map(({ id }) => id));
  }

  refused(rows: readonly RefusedRow[], sent: Sent, kind: KeptPack['kind']): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const refused of rows) {
      if (kind === 'remove') {
        this.#notRemoved(refused);
        continue;
      }
      if (refused.current !== undefined && refused.current.id !== refused.id)
        this.#rename(refused.id, refused.current.id);
      const row = this.book.get(refused.current?.id ?? refused.id);
      if (row === undefined) continue;
      const { parts, rest } = afterRefusal(row, refused, sent.get(refused.id) ?? {});
      this.book.put(parts);
      changed.add(parts.id);
      if (parts.stored !== undefined) this.queue.rebase(parts.stored);
      for (const field of Object.keys(parts.newer ?? {})) this.queue.withdraw(parts.id, field);
      if (Object.keys(rest).length > 0) this.queue.put(parts.id, rest);
    }
    return changed;
  }

  deleted(ids: readonly string[]): void {
    const gone = ids.filter((id) => this.book.get(id)?.stored !== undefined);
    this.book.order.remove(new Set(gone));
    this.book.drop(gone);
  }

  /** A row that somebody changed since it was deleted here comes back; one that is gone already is what was wanted. */
  #notRemoved({ current }: RefusedRow): void {
    if (current === undefined) return;
    if (this.book.order.indexOf(current.id) < 0) this.book.order.append(current.id);
    const elsewhere = new Set(Object.keys(current.values).filter((name) => !this.filled.has(name)));
    this.book.put({
      id: current.id,
      stored: current,
      pending: {},
      refused: {},
      newer: undefined,
      elsewhere,
      labels: current.labels,
    });
  }

  #rename(from: string, to: string): void {
    const row = this.book.get(from);
    if (row === undefined) return;
    this.book.rename(from, to);
    this.queue.rename(from, to);
  }
}
