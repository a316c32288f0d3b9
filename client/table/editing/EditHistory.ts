import type { Act } from '../store/Act.ts';
import type { TableStore } from '../store/TableStore.ts';

/** Where an act began, so that the person is shown what was taken back. */
export interface ActPlace {
  readonly row: string;
  readonly field: string | undefined;
  /** Files of rows that came back without them: the server had deleted both. */
  readonly filesLost?: number;
}

/** An act as the buttons tell of it. */
export interface ToldAct {
  readonly label: string;
  readonly cells: number;
  readonly rows: number;
}

interface Entry {
  readonly back: Act;
  readonly told: ToldAct;
  /** When it was last added to; typing in one cell is one entry. */
  readonly at: number;
}

/** How long a person may pause within one entry of typing. */
const pause = 3000;
const mostEntries = 200;
/** Of all entries together: what is older is forgotten. */
const mostCells = 3_000_000;

/** The acts of a person on one open table, to be taken back and done again. */
export class EditHistory {
  #undo: Entry[] = [];
  #redo: Entry[] = [];
  #replaying = false;
  #version = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly store: TableStore,
    private readonly now: () => number = Date.now,
  ) {
    store.watch((act, inverse) => {
      if (!this.#replaying && act.untold !== true) this.#keep(act, inverse);
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Grows with every change of what can be undone. */
  get version(): number {
    return this.#version;
  }

  /** What would be undone. */
  get undoable(): ToldAct | undefined {
    return this.#undo.at(-1)?.told;
  }

  get redoable(): ToldAct | undefined {
    return this.#redo.at(-1)?.told;
  }

  /** Takes the last act back; answers where it was, or `undefined` where there was none. */
  undo(): ActPlace | undefined {
    return this.#replay(this.#undo, this.#redo);
  }

  redo(): ActPlace | undefined {
    return this.#replay(this.#redo, this.#undo);
  }

  #keep(act: Act, back: Act): void {
    const size = sizeOf(back);
    if (size === 0 && (act.added?.length ?? 0) + (act.removed?.length ?? 0) === 0) return;
    const at = this.now();
    const last = this.#undo.at(-1);
    this.#redo = [];
    if (last !== undefined && (act.completes || isSameTyping(last, act, at)))
      this.#undo[this.#undo.length - 1] = { ...last, at };
    else this.#undo.push({ back, at, told: toldAct(act) });
    let cells = this.#undo.reduce((sum, entry) => sum + sizeOf(entry.back), 0);
    while (this.#undo.length > mostEntries || (cells > mostCells && this.#undo.length > 1))
      cells -= sizeOf(this.#undo.shift()?.back);
    this.#tell();
  }

  #replay(from: Entry[], to: Entry[]): ActPlace | undefined {
    const entry = from.pop();
    if (entry === undefined) return undefined;
    const before = placeOf(entry.back, this.store);
    this.#replaying = true;
    const back = this.store.act(entry.back);
    this.#replaying = false;
    // An entry of typing ends with being taken back.
    to.push({ back, told: entry.told, at: 0 });
    this.#tell();
    const filesLost = filesLostOf(entry.back, this.store);
    return before === undefined || filesLost === 0 ? before : { ...before, filesLost };
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function toldAct({ label, cells, added, removed }: Act): ToldAct {
  return { label, cells: cells.length, rows: (added?.length ?? 0) + (removed?.length ?? 0) };
}

function sizeOf(act: Act | undefined): number {
  return (act?.cells.length ?? 0) + 10 * ((act?.added?.length ?? 0) + (act?.removed?.length ?? 0));
}

/** Keys typed into one cell one after the other. */
function isSameTyping(last: Entry, act: Act, at: number): boolean {
  const [before] = last.back.cells;
  const [cell] = act.cells;
  return (
    act.label === 'typed' &&
    last.told.label === 'typed' &&
    act.cells.length === 1 &&
    last.back.cells.length === 1 &&
    before?.row === cell?.row &&
    before?.field === cell?.field &&
    at - last.at < pause
  );
}

/** The cell that is changed first; a row that goes is shown by the one that takes its place. */
function placeOf(act: Act, store: TableStore): ActPlace | undefined {
  const [cell] = act.cells;
  const added = act.added?.[0]?.id;
  if (added !== undefined) return { row: added, field: undefined };
  if (cell !== undefined) return { row: cell.row, field: cell.field };
  const removed = act.removed?.[0];
  if (removed === undefined) return undefined;
  const at = store.indexOf(removed);
  const beside = store.idAt(at - 1) ?? store.idAt(at + (act.removed?.length ?? 0));
  return beside === undefined ? undefined : { row: beside, field: undefined };
}

function filesLostOf({ added = [] }: Act, store: TableStore): number {
  let lost = 0;
  for (const { id, was } of added) {
    if (was?.stored?.files === undefined || store.row(id)?.stored !== undefined) continue;
    for (const files of Object.values(was.stored.files)) lost += files.length;
  }
  return lost;
}
