import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Block } from './Block.ts';
import { clearCells } from './clearCells.ts';
import { clipboardTexts } from './clipboard/readClipboard.ts';
import { copyCells } from './copyCells.ts';
import { duplicateRows } from './duplicateRows.ts';
import type { ActPlace, EditHistory } from './EditHistory.ts';
import type { EditTarget } from './EditTarget.ts';
import { type Entry, enterCells } from './enterCells.ts';
import { fillBlock, type FillMode } from './fill/fillBlock.ts';
import { fillFromEdge } from './fill/fillFromEdge.ts';
import { pasteBlock } from './paste/pasteBlock.ts';
import type { PasteOutcome } from './paste/PasteOutcome.ts';

/** Which panel of editing is open. */
export type EditPanel = 'find' | 'replace' | 'bulk' | undefined;

/** What happens, and what happened last, as it is told above the grid. */
export interface EditNews {
  readonly busy: { readonly done: number; readonly of: number } | undefined;
  readonly outcome:
    | PasteOutcome
    | { readonly kind: 'unread'; readonly rows: number }
    | { readonly kind: 'filesLost'; readonly files: number }
    | undefined;
  /** Of the history when it was news: with the next act it is none any more. */
  readonly version: number;
}

/** Changing blocks of cells, as the grid calls it; places are those of the columns as they are drawn. */
export interface BlockEditing {
  copy(data: DataTransfer, blocks: readonly Block[]): boolean;
  cut(data: DataTransfer, blocks: readonly Block[]): boolean;
  /** Answers where the block went. */
  paste(data: DataTransfer, into: Block): Promise<Block | undefined>;
  clear(blocks: readonly Block[]): void;
  enter(block: Block, text: string, entry: Entry | undefined): void;
  fill(from: Block, to: Block, mode?: FillMode): void;
  /** A key that changes cells; `false` where it is none. */
  key(event: React.KeyboardEvent, blocks: readonly Block[]): boolean;
}

interface Options {
  readonly target: EditTarget;
  readonly history: EditHistory;
  /** Shows the place of what was taken back or found. */
  readonly onGo: (place: ActPlace) => void;
}

export interface Editing {
  readonly block: BlockEditing;
  readonly news: EditNews;
  readonly panel: EditPanel;
  readonly openPanel: (panel: EditPanel) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly duplicate: (ids: readonly string[]) => void;
  readonly stop: () => void;
  readonly forget: () => void;
}

const silent: EditNews = { busy: undefined, outcome: undefined, version: 0 };
/** Work that is over sooner is not spoken of. */
const patience = 300;

/** All ways of changing blocks of cells of one table. */
export function useBlockEditing({ target, history, onGo }: Options): Editing {
  const [news, setNews] = useState<EditNews>(silent);
  const [panel, openPanel] = useState<EditPanel>();
  const running = useRef<object>(undefined);
  const now = useRef({ target, onGo });
  useLayoutEffect(() => {
    now.current = { target, onGo };
  });

  const go = useCallback(
    (place: ActPlace | undefined) => {
      if (place === undefined) return;
      now.current.onGo(place);
      if (place.filesLost !== undefined)
        setNews({ ...silent, outcome: { kind: 'filesLost', files: place.filesLost }, version: history.version });
    },
    [history],
  );
  const undo = useCallback(() => go(history.undo()), [history, go]);
  const redo = useCallback(() => go(history.redo()), [history, go]);
  const stop = useCallback(() => {
    running.current = undefined;
  }, []);
  const duplicate = useCallback((ids: readonly string[]) => {
    const [first] = duplicateRows(now.current.target, ids);
    if (first !== undefined) now.current.onGo({ row: first, field: undefined });
  }, []);

  const block = useMemo((): BlockEditing => {
    const copy = (data: DataTransfer, blocks: readonly Block[]): boolean => {
      const last = blocks.at(-1);
      if (last === undefined) return false;
      const copied = copyCells(now.current.target, last);
      if (copied.unread > 0) {
        // Nothing can be fetched while the event lasts: the rows are read now, and the person copies once more.
        setNews({ ...silent, outcome: { kind: 'unread', rows: copied.unread }, version: history.version });
        void now.current.target.store.load(last.y, last.y + last.height);
        return false;
      }
      data.setData('text/plain', copied.plain);
      data.setData('text/html', copied.html);
      return true;
    };
    return {
      copy,
      cut(data, blocks) {
        const last = blocks.slice(-1);
        if (!copy(data, last)) return false;
        clearCells(now.current.target, last, 'cut');
        return true;
      },
      async paste(data, into) {
        if (running.current !== undefined) return undefined;
        const texts = clipboardTexts(data);
        const own = {};
        running.current = own;
        const began = performance.now();
        const outcome = await pasteBlock(now.current.target, texts, into, {
          goesOn: () => running.current === own,
          tell: (done, of) => {
            if (performance.now() - began > patience && done % 100 === 0) setNews({ ...silent, busy: { done, of } });
          },
        });
        running.current = undefined;
        setNews({ ...silent, outcome, version: history.version });
        return outcome.kind === 'pasted' ? outcome.block : undefined;
      },
      clear: (blocks) => clearCells(now.current.target, blocks),
      enter: (into, text, entry) => enterCells(now.current.target, into, text, entry),
      fill: (from, to, mode = 'series') => fillBlock(now.current.target, from, to, mode),
      key(event, blocks) {
        const last = blocks.at(-1);
        const key = event.key.toLowerCase();
        if (event.key === 'F3') {
          openPanel((open) => open ?? 'find');
          return true;
        }
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
        if (key === 'z' && !event.shiftKey) undo();
        else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
        else if (key === 'f') openPanel('find');
        else if (key === 'h') openPanel('replace');
        else if (key === 'd' && last !== undefined) fillFromEdge(now.current.target, last, 'down');
        else if (key === 'r' && last !== undefined) fillFromEdge(now.current.target, last, 'right');
        else return false;
        return true;
      },
    };
  }, [undo, redo, history]);

  return useMemo(
    () => ({ block, news, panel, openPanel, undo, redo, duplicate, stop, forget: () => setNews(silent) }),
    [block, news, panel, undo, redo, duplicate, stop],
  );
}
