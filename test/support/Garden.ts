import type { RefusedRow, RowChange, RowTransport, StoredRow } from '#client/api/RowTransport.ts';
import { noLog } from '#client/journal/noLog.ts';
import { TableStore } from '#client/table/store/TableStore.ts';
import type { RowValues } from '#schema/rows/readRow.ts';

/** A server that keeps rows, and that can be cut off. */
export class Garden implements RowTransport {
  readonly rows = new Map<string, StoredRow>();
  readonly requests: (readonly RowChange[])[] = [];
  cut = false;
  /** Answers wait for it. */
  held: Promise<void> = Promise.resolve();
  refuse: ((change: RowChange) => RefusedRow | undefined) | undefined;

  plants(...names: string[]): this {
    for (const [at, name] of names.entries()) this.put(`r${at}`, 1, { plant: name, count: at });
    return this;
  }

  put(id: string, revision: number, values: RowValues): StoredRow {
    const row = { id, revision, values, labels: {}, masked: [] };
    this.rows.set(id, row);
    return row;
  }

  read(_view: unknown, offset: number, limit: number): ReturnType<RowTransport['read']> {
    const all = [...this.rows.values()];
    return Promise.resolve({ rows: all.slice(offset, offset + limit), total: all.length });
  }

  async save(changes: readonly RowChange[]): ReturnType<RowTransport['save']> {
    this.requests.push(changes.map(({ id, revision, set }) => ({ id, revision, set })));
    if (this.cut) throw new TypeError('Failed to fetch');
    await this.held;
    const refused = changes.flatMap((change) => this.refuse?.(change) ?? []);
    const saved = changes
      .filter((change) => !refused.some((row) => row.id === change.id))
      .map(({ id, revision, set }) => this.put(id, (revision ?? 0) + 1, { ...this.rows.get(id)?.values, ...set }));
    return { saved, refused };
  }

  remove(rows: readonly { readonly id: string }[]): ReturnType<RowTransport['remove']> {
    for (const { id } of rows) this.rows.delete(id);
    return Promise.resolve({ deleted: rows.map((row) => row.id), refused: [] });
  }
}

/** The rows of a garden, opened in a store. */
export async function openedGarden(garden: Garden): Promise<TableStore> {
  const store = new TableStore({
    transport: garden,
    filled: new Set(),
    problemCode: () => undefined,
    log: noLog,
    readKept: (change) => ({ change, refused: {} }),
    pause: 60_000,
  });
  await store.show();
  return store;
}
