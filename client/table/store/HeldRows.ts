import type { ChangeLog } from '../../journal/ChangeLog.ts';
import type { KeptRow } from '../../journal/KeptChange.ts';
import type { RowBook } from './RowBook.ts';
import type { RowState } from './RowState.ts';

/** Keeps what stands in rows and is not delivered: texts that cannot be stored, and values that await a choice. */
export class HeldRows {
  readonly #held = new Set<string>();

  constructor(
    private readonly book: RowBook,
    private readonly log: ChangeLog,
  ) {}

  /** Looks at rows that have changed. */
  look(ids: Iterable<string>): void {
    const rows: KeptRow[] = [];
    const settled: string[] = [];
    for (const id of ids) {
      const row = this.book.get(id);
      if (row !== undefined && isHeld(row)) {
        rows.push(heldRow(row));
        this.#held.add(id);
      } else if (this.#held.delete(id)) settled.push(id);
    }
    if (rows.length + settled.length > 0) void this.log.write({ rows, settled });
  }
}

function isHeld({ refused, newer, gone }: RowState): boolean {
  return newer !== undefined || gone === true || Object.keys(refused).length > 0;
}

function heldRow({ id, stored, pending, refused, newer, gone, labels }: RowState): KeptRow {
  const names = Object.keys(pending).filter((name) => gone === true || newer?.[name] !== undefined);
  return {
    id,
    revision: stored?.revision ?? null,
    base: stored,
    set: Object.fromEntries(names.map((name) => [name, pending[name] ?? null])),
    refused,
    labels,
    ...(newer === undefined ? {} : { newer }),
    ...(gone === undefined ? {} : { gone }),
  };
}
