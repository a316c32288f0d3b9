import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Act } from './Act.ts';
import { type CellFault, cellFaults } from './cellFaults.ts';
import { newRowId } from './newRowId.ts';
import { noRules, type RowRules } from './RowRules.ts';
import type { RowState } from './RowState.ts';
import type { RefusedRow, RowChange, RowView, StoredRow } from '../../api/RowTransport.ts';
import { afterReading } from './afterReading.ts';
import { afterRefusal } from './afterRefusal.ts';
import { afterSaving } from './afterSaving.ts';
import { saveStatusOf } from './saveStatusOf.ts';
import { RowActs } from './RowActs.ts';
import { RowBook } from './RowBook.ts';
import type { StoreChange } from './StoreChange.ts';
import type { TableStoreOptions } from './TableStoreOptions.ts';
import { SaveQueue } from './SaveQueue.ts';
import type { SaveStatus } from './SaveStatus.ts';

const pageSize = 200;

/**
 * The rows of one submission in the browser: read in pages, edited here, saved in order.
 *
 * Form and grid subscribe to it, so that a change draws what it touches and nothing else.
 */
export class TableStore {
  readonly #book = new RowBook();
  #pages = new Set<number>();
  #view: RowView = { orderBy: [], where: {} };
  #generation = 0;
  #rules: RowRules = noRules;
  #changes = 0;
  #storedSomething = false;
  #ready = false;
  #error: Error | undefined;
  #status: SaveStatus = { kind: 'saved' };
  readonly #listeners = new Set<(change: StoreChange) => void>();
  readonly #watchers = new Set<(act: Act, inverse: Act) => void>();
  readonly #queue: SaveQueue;
  readonly #acts: RowActs;

  constructor(private readonly options: TableStoreOptions) {
    this.#queue = new SaveQueue(
      options.transport,
      {
        revisionOf: (id) => this.#book.get(id)?.stored?.revision ?? null,
        saved: (rows, sent) => this.#saved(rows, sent),
        deleted: () => {},
        refused: (rows, sent) => this.#refused(rows, sent),
        stateChanged: () => this.#tell({ rows: new Set() }),
        problemCode: options.problemCode,
      },
      options.pause,
    );
    this.#acts = new RowActs(this.#book, this.#queue, options.filled);
  }

  subscribe = (listener: (change: StoreChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get ready(): boolean {
    return this.#ready;
  }

  /** Something typed here has been stored. */
  get storedSomething(): boolean {
    return this.#storedSomething;
  }

  get error(): Error | undefined {
    return this.#error;
  }

  get count(): number {
    return this.#book.order.count;
  }

  get changes(): number {
    return this.#changes;
  }

  get view(): RowView {
    return this.#view;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** Something typed here is not yet confirmed by the server. */
  get unsaved(): boolean {
    return this.#status.kind !== 'saved';
  }

  get loaded(): readonly RowState[] {
    return this.#book.read;
  }

  /** Rows in which something is refused, or newer beside what was typed here. */
  get amiss(): readonly RowState[] {
    return this.#book.amiss;
  }

  /** Takes the rules of the table, and computes anew what is there. */
  use(rules: RowRules): void {
    this.#rules = rules;
    this.#book.use(rules);
    this.#tell({});
  }

  /** The faults of a row that is stored nonetheless, by field. */
  faults(row: RowState): ReadonlyMap<string, CellFault> {
    return this.begun(row.id) ? cellFaults(row, this.#rules) : new Map();
  }

  row(id: string): RowState | undefined {
    return this.#book.get(id);
  }

  idAt(index: number): string | undefined {
    return this.#book.order.idAt(index);
  }

  indexOf(id: string): number {
    return this.#book.order.indexOf(id);
  }

  /** Reads the rows from the start, maybe in another order or with another filter. */
  async show(view: RowView = this.#view): Promise<void> {
    await this.#queue.flush();
    this.#view = view;
    this.#generation += 1;
    this.#pages = new Set();
    await this.#readPage(0, true);
  }

  /** Sees to it that the rows from `first` to before `end` are read. */
  ensure(first: number, end: number): void {
    for (const page of this.#pagesOf(first, end)) if (!this.#pages.has(page)) void this.#readPage(page, false);
  }

  /** Reads the rows from `first` to before `end`, a page after the other; stops where `goesOn` says no. */
  async load(first: number, end: number, goesOn: (read: number) => boolean = () => true): Promise<void> {
    for (const page of this.#pagesOf(first, end)) {
      if (!goesOn(Math.max(first, page * pageSize))) return;
      if (!this.#pages.has(page)) await this.#readPage(page, false);
    }
  }

  /** A new row at the end. It is sent with its first typed value; what it is prefilled with goes along. */
  add(prefilled: RowValues = {}): string {
    const id = newRowId();
    this.act({ label: 'addRow', cells: [], added: [{ id, values: prefilled }] });
    return id;
  }

  /** Takes a value that the field's reader let through. */
  set(id: string, field: Field, value: Value, label?: string): void {
    const edit = { row: id, field: field.name, value };
    this.act({ label: 'typed', cells: [label === undefined ? edit : { ...edit, label }] });
  }

  /** Keeps a text that cannot be stored, with its fault, where it was typed. */
  refuse(id: string, field: Field, text: string, issue: Issue): void {
    this.act({ label: 'typed', cells: [{ row: id, field: field.name, text, issue }] });
  }

  /** Applies an act as a whole, sends it and draws it once. Answers the act that takes it back. */
  act(act: Act): Act {
    const inverse = this.#acts.apply(act);
    const moved = (act.removed?.length ?? 0) + (act.added?.length ?? 0) > 0;
    this.#tell(moved ? {} : { rows: new Set(act.cells.map(({ row }) => row)) });
    for (const watcher of this.#watchers) watcher(act, inverse);
    return inverse;
  }

  /** Tells of every act with the one that takes it back. */
  watch(watcher: (act: Act, inverse: Act) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Takes a row as the server holds it since something beside its values was changed. */
  renew(stored: StoredRow): void {
    this.#saved([stored], []);
  }

  /** Something was typed into the row, or it is stored. */
  begun(id: string): boolean {
    return this.#acts.begun(id);
  }

  /** Ends a conflict: what was typed here is saved over the newer row, or given up for it. */
  settle(id: string, keep: 'mine' | 'theirs'): void {
    const row = this.#book.get(id);
    if (row?.newer === undefined) return;
    const stored = row.newer;
    const pending = keep === 'mine' ? row.pending : {};
    this.#book.put({ ...row, stored, newer: undefined, pending, labels: stored.labels });
    if (keep === 'mine') this.#queue.put(id, row.pending);
    this.#tell({ rows: new Set([id]) });
  }

  async flush(): Promise<void> {
    await this.#queue.flush();
  }

  /** Reads on until a row is among the loaded ones; answers its index, or -1. */
  async locate(id: string): Promise<number> {
    for (let page = 0; this.indexOf(id) < 0 && page * pageSize < this.#book.order.stored; page += 1)
      if (!this.#pages.has(page)) await this.#readPage(page, false);
    return this.indexOf(id);
  }

  close(): void {
    void this.#queue.flush();
    this.#queue.stop();
  }

  async #readPage(page: number, anew: boolean): Promise<void> {
    this.#pages.add(page);
    const generation = this.#generation;
    try {
      const { rows, total } = await this.options.transport.read(this.#view, page * pageSize, pageSize);
      if (generation !== this.#generation) return;
      if (anew) {
        this.#book.order.begin(total, (id) => this.#book.get(id)?.stored === undefined && this.begun(id));
      }
      this.#ready = true;
      this.#error = undefined;
      this.#book.order.place(page * pageSize, rows);
      for (const stored of rows) this.#book.put(afterReading(stored, this.#book.get(stored.id)));
    } catch (error) {
      this.#pages.delete(page);
      if (generation !== this.#generation) return;
      this.#error = error instanceof Error ? error : new Error(String(error));
    }
    this.#tell({});
  }

  #saved(rows: readonly StoredRow[], sent: readonly RowChange[]): void {
    this.#storedSomething ||= rows.length > 0;
    for (const stored of rows) {
      const row = this.#book.get(stored.id);
      const change = sent.find(({ id }) => id === stored.id);
      if (row !== undefined) this.#book.put(afterSaving(row, stored, change));
    }
    this.#tell({ rows: new Set(rows.map((row) => row.id)) });
  }

  #refused(rows: readonly RefusedRow[], sent: readonly RowChange[]): void {
    for (const refused of rows) {
      const row = this.#book.get(refused.id);
      if (row === undefined) continue;
      const { state, rest } = afterRefusal(
        row,
        refused,
        sent.find((change) => change.id === refused.id),
      );
      this.#book.put(state);
      if (Object.keys(rest).length > 0) this.#queue.put(refused.id, rest);
    }
    this.#tell({ rows: new Set(rows.map((row) => row.id)) });
  }

  #pagesOf(first: number, end: number): readonly number[] {
    const { order } = this.#book;
    const from = Math.floor(order.offsetOf(first) / pageSize);
    const last = Math.floor((Math.min(order.offsetOf(end), order.stored) - 1) / pageSize);
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from + at);
  }

  #tell(change: StoreChange): void {
    this.#status = saveStatusOf(this.#queue.state, this.#book);
    this.#changes += 1;
    for (const listener of this.#listeners) listener(change);
  }
}
