import { CompactSelection, type DataEditorRef, type GridSelection } from '@glideapps/glide-data-grid';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { type Place, rangeOf } from './gridMoves.ts';

export const nothingSelected: GridSelection = { columns: CompactSelection.empty(), rows: CompactSelection.empty() };

export interface GridSelecting {
  readonly selection: GridSelection;
  /** Keys come faster than drawings: where the next key starts from. */
  readonly now: RefObject<GridSelection>;
  readonly select: (next: GridSelection) => void;
  /** Selects from a place to another and brings the latter into sight. */
  readonly goTo: (to: Place, from?: Place) => void;
}

interface Options {
  readonly grid: RefObject<DataEditorRef | null>;
  /** Told before the selection is drawn. */
  readonly onSelect: (selection: GridSelection) => void;
  /** The current cell lies elsewhere on the screen. */
  readonly onPlaced: () => void;
}

/** What is selected in a grid: by mouse, by key, and from outside. */
export function useGridSelection({ grid, onSelect, onPlaced }: Options): GridSelecting {
  const [selection, setSelection] = useState(nothingSelected);
  const now = useRef(selection);
  const select = useCallback(
    (next: GridSelection) => {
      now.current = next;
      setSelection(next);
      onSelect(next);
      onPlaced();
    },
    [onSelect, onPlaced],
  );
  const goTo = useCallback(
    (to: Place, from: Place = to) => {
      select({ ...nothingSelected, current: { cell: [from[0], from[1]], range: rangeOf(from, to), rangeStack: [] } });
      grid.current?.scrollTo(to[0], to[1]);
      onPlaced();
    },
    [select, grid, onPlaced],
  );
  return { selection, now, select, goTo };
}
