import type { DataEditorRef, Item, Rectangle } from '@glideapps/glide-data-grid';
import { type RefObject, useEffect, useState } from 'react';
import type { TableStore } from '../store/TableStore.ts';

const settled = 500;

/** Draws changed rows anew where they are seen; answers a number that grows when the list itself changes. */
export function useStoreVersion(
  store: TableStore,
  columns: number,
  grid: RefObject<DataEditorRef | null>,
  seen: RefObject<Rectangle>,
): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ rows }) => {
      if (rows === undefined) return setVersion((before) => before + 1);
      if (rows.size === 0) return undefined;
      const cells: { cell: Item }[] = [];
      const { y, height } = seen.current;
      for (let at = y; at <= y + height; at += 1) {
        if (!rows.has(store.idAt(at) ?? '')) continue;
        for (let column = 0; column < columns; column += 1) cells.push({ cell: [column, at] });
      }
      if (cells.length === 0) return undefined;
      // The tree that screen readers walk is made anew once the changes rest.
      clearTimeout(timer);
      timer = setTimeout(() => setVersion((before) => before + 1), settled);
      return grid.current?.updateCells(cells);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, columns, grid, seen]);
  return version;
}
