import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../Block.ts';
import type { ActPlace } from '../EditHistory.ts';
import type { EditTarget } from '../EditTarget.ts';
import { inSlices } from '../inSlices.ts';
import { findCells, type FoundCell } from './findCells.ts';
import type { FindQuery } from './FindQuery.ts';
import { replaceCells } from './replaceCells.ts';

export type FindScope = 'table' | 'columns' | 'selection';

interface Draft extends FindQuery {
  readonly by: string;
  readonly scope: FindScope;
}

interface Options {
  readonly target: EditTarget;
  readonly blocks: readonly Block[];
  readonly current: ActPlace | undefined;
  readonly onGo: (place: ActPlace) => void;
}

export interface Finding {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Where the search stands, in words. */
  readonly told: string;
  readonly busy: boolean;
  readonly next: (step: 1 | -1) => Promise<void>;
  readonly replaceOne: () => Promise<void>;
  readonly replaceAll: () => Promise<void>;
  readonly stop: () => void;
}

const nothing: Draft = { text: '', by: '', whole: false, matchCase: false, scope: 'table' };

/** A search over all rows of the list: those not read yet are read first. */
export function useFinding(options: Options): Finding {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>(() => ({
    ...nothing,
    // More than one cell was selected: that is where to look.
    scope: options.blocks.some(({ width, height }) => width * height > 1) ? 'selection' : 'table',
  }));
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const running = useRef<object>(undefined);
  const now = useRef(options);
  /** Where the search has gone to and the cursor has not arrived yet: keys come faster than the grid draws. */
  const going = useRef<{ readonly from: ActPlace | undefined; readonly to: FoundCell }>(undefined);
  useLayoutEffect(() => {
    now.current = options;
    if (going.current !== undefined && !isSamePlace(going.current.from, options.current)) going.current = undefined;
  });
  const here = (): ActPlace | undefined => going.current?.to ?? now.current.current;
  const known = useRef<{ readonly key: string; readonly changes: number; readonly found: readonly FoundCell[] }>(
    undefined,
  );

  const search = async (): Promise<readonly FoundCell[] | undefined> => {
    const { target } = now.current;
    const { store, columns } = target;
    const key = JSON.stringify([draft, columns.map(({ name }) => name)]);
    if (known.current?.key === key && known.current.changes === store.changes) return known.current.found;
    const own = {};
    running.current = own;
    const goesOn = (): boolean => running.current === own;
    setBusy(true);
    try {
      const blocks = blocksOf(draft.scope, options.blocks, { width: columns.length, height: store.count });
      for (const { y, height } of blocks)
        await store.load(y, y + height, (done) => {
          setTold(t('finding', { done: done - y, of: height }));
          return goesOn();
        });
      const found = goesOn() ? await inSlices(findCells(target, draft, blocks), goesOn) : undefined;
      if (found !== undefined) known.current = { key, changes: store.changes, found };
      return found;
    } finally {
      setBusy(false);
    }
  };
  const go = (cell: FoundCell): void => {
    const { current, onGo } = now.current;
    going.current = isAt(cell, current) ? undefined : { from: current, to: cell };
    onGo(cell);
  };
  const show = (found: readonly FoundCell[], at: number): void => {
    const cell = found[at];
    if (cell === undefined) return setTold(t('foundNone'));
    setTold(t('foundAt', { at: at + 1, count: found.length }));
    go(cell);
  };
  const next = async (step: 1 | -1): Promise<void> => {
    if (draft.text === '') return;
    const found = await search();
    if (found === undefined) return setTold('');
    show(found, nextAfter({ ...now.current, current: here() }, found, step));
  };
  const tellReplaced = ({ changed, refused, left }: Awaited<ReturnType<typeof replaceCells>>): void =>
    setTold(
      [
        t('replacedCount', { count: changed }),
        ...(refused.length > 0 ? [t('replacedRefused', { count: refused.length })] : []),
        ...(left > 0 ? [t('replacedLeft', { count: left })] : []),
      ].join(' · '),
    );
  const query: FindQuery = draft;
  return {
    draft,
    change: (part) => {
      setDraft((before) => ({ ...before, ...part }));
      setTold('');
    },
    told,
    busy,
    next,
    async replaceOne() {
      const found = await search();
      const { target } = now.current;
      const at = found?.findIndex((cell) => isAt(cell, here())) ?? -1;
      const cell = found?.[at];
      if (found === undefined || cell === undefined) return next(1);
      tellReplaced(await replaceCells(target, query, draft.by, [cell]));
      const after = found[at + 1];
      if (after !== undefined) go(after);
    },
    async replaceAll() {
      const found = await search();
      if (found === undefined) return;
      if (found.length === 0) return setTold(t('foundNone'));
      tellReplaced(await replaceCells(now.current.target, query, draft.by, found));
    },
    stop() {
      running.current = undefined;
      setTold('');
    },
  };
}

function blocksOf(
  scope: FindScope,
  selected: readonly Block[],
  size: { readonly width: number; readonly height: number },
): readonly Block[] {
  if (scope === 'selection' && selected.length > 0) return selected;
  if (scope === 'columns' && selected.length > 0)
    return selected.map(({ x, width }) => ({ x, width, y: 0, height: size.height }));
  return [{ x: 0, y: 0, ...size }];
}

function isAt(cell: FoundCell, place: ActPlace | undefined): boolean {
  return cell.row === place?.row && cell.field === place.field;
}

function isSamePlace(a: ActPlace | undefined, b: ActPlace | undefined): boolean {
  return a?.row === b?.row && a?.field === b?.field;
}

/** The find behind the current cell, or before it; round at the ends. */
function nextAfter({ target, current }: Options, found: readonly FoundCell[], step: 1 | -1): number {
  const { store, columns } = target;
  const column = new Map(columns.map(({ name }, at) => [name, at]));
  const place = ({ row, field }: { readonly row: string; readonly field: string | undefined }): number =>
    store.indexOf(row) * columns.length + (column.get(field ?? '') ?? 0);
  const here = current === undefined ? -1 : place(current);
  if (step > 0) {
    const after = found.findIndex((cell) => place(cell) > here);
    return after < 0 ? 0 : after;
  }
  const before = found.findLastIndex((cell) => place(cell) < here);
  return before < 0 ? found.length - 1 : before;
}
