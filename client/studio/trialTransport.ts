import type { RowTransport, StoredRow } from '../api/RowTransport.ts';

/** Keeps trial rows in the page and nowhere else. */
export function trialTransport(): RowTransport {
  const rows = new Map<string, StoredRow>();
  return {
    async read(_view, offset, limit) {
      return { rows: [...rows.values()].slice(offset, offset + limit), total: rows.size };
    },
    async save(changes) {
      const saved = changes.map(({ id, set }): StoredRow => {
        const before = rows.get(id);
        const row: StoredRow = {
          id,
          revision: (before?.revision ?? 0) + 1,
          values: { ...before?.values, ...set },
          labels: before?.labels ?? {},
          masked: [],
        };
        rows.set(id, row);
        return row;
      });
      return { saved, refused: [] };
    },
    async remove(doomed) {
      for (const { id } of doomed) rows.delete(id);
      return { deleted: doomed.map(({ id }) => id), refused: [] };
    },
  };
}
