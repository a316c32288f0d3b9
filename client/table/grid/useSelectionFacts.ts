import type { GridSelection } from '@glideapps/glide-data-grid';
import { useEffect, useState } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import type { TableStore } from '../store/TableStore.ts';
import { selectedBlocks } from './selectedBlocks.ts';
import { type SelectionFacts, selectionFacts } from './selectionFacts.ts';

export type SelectionTold =
  | { readonly kind: 'counting'; readonly done: number; readonly of: number }
  | { readonly kind: 'counted'; readonly facts: SelectionFacts };

/** A selection that grows under keys and mouse is counted once it rests. */
const rest = 120;

/** What a selection comes to; counted anew when its cells change; `undefined` where less than two cells are selected. */
export function useSelectionFacts(
  store: TableStore,
  columns: readonly Field[],
  selection: GridSelection | undefined,
): SelectionTold | undefined {
  const [told, setTold] = useState<SelectionTold>();
  useEffect(() => {
    let wanted = { still: true };
    const count = async (own: { readonly still: boolean }): Promise<void> => {
      const blocks =
        selection === undefined ? [] : selectedBlocks(selection, { columns: columns.length, rows: store.count });
      const of = blocks.reduce((rows, { height }) => rows + height, 0);
      if (blocks.reduce((cells, { width, height }) => cells + width * height, 0) < 2) return setTold(undefined);
      const counting = selectionFacts(store, columns, blocks);
      let paused = performance.now();
      for (let step = await counting.next(); own.still; step = await counting.next()) {
        if (step.done === true) return setTold(step.value && { kind: 'counted', facts: step.value });
        if (performance.now() - paused < 8) continue;
        setTold({ kind: 'counting', done: step.value, of });
        await new Promise((passed) => setTimeout(passed));
        paused = performance.now();
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      wanted.still = false;
      const own = { still: true };
      wanted = own;
      clearTimeout(timer);
      timer = setTimeout(() => void count(own), rest);
    };
    soon();
    // Reading rows for the count is no change of them.
    const stop = store.subscribe(({ rows }) => {
      if (rows !== undefined && rows.size > 0) soon();
    });
    return () => {
      wanted.still = false;
      clearTimeout(timer);
      stop();
    };
  }, [store, columns, selection]);
  return told;
}
