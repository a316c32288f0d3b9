import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Act } from './Act.ts';
import { type CellFault, cellFaults } from './cellFaults.ts';
import { newRowId } from './newRowId.ts';
import { noRules, type RowRules } from './RowRules.ts';
import type { RowState } from './RowState.ts';
import type { RowView, StoredRow } from '../../api/RowTransport.ts';
import { HeldRows } from './HeldRows.ts';
import { resumeRows } from './resumeRows.ts';
import { RowAnswers } from './RowAnswers.ts';
import { RowChoices } from './RowChoices.ts';
import { saveStatusOf } from './saveStatusOf.ts';
import { RowActs } from './RowActs.ts';
import { RowBook } from './RowBook.ts';
import { RowPages } from './RowPages.ts';
import type { StoreChange } from './StoreChange.ts';
import type { KeptChange, KeptChanges } from '../../journal/KeptChange.ts';
import { idsOf } from './idsOf.ts';
import type { TableStoreOptions } from './TableStoreOptions.ts';
import { SaveQueue } from './SaveQueue.ts';
import { typedLabels } from './typedLabels.ts';
import type { SaveStatus } from './SaveStatus.ts';

/**
 * The rows of one submission in the browser: read in pages, edited here, saved in order.
 *
 * Form and grid subscribe to it, so that a change draws what it touches and nothing else.
 */
export class TableStore {
  readonly #book = new RowBook();
  #rules: RowRules = noRules;
  #changes = 0;
  #storedSomething = false;
  #status: SaveStatus = { kind: 'saving', done: 0, total: 0 };
  readonly #listeners = new Set<(change: StoreChange) => void>();
  readonly #watchers = new Set<(act: Act, inverse: Act) => void>();
  readonly #pages: RowPages;
  readonly #queue: SaveQueue;
  readonly #acts: RowActs;
  readonly #answers: RowAnswers;
  /** What the person decides about values that are not stored. */
  readonly choices: RowChoices;
  readonly #held: HeldRows;
  /** Rows that an earlier page left are being delivered: the list is read again after it. */
  #resuming = false;

  constructor(private readonly options: TableStoreOptions) {
    const { filled, log } = options;
    this.#queue = new SaveQueue(
      options.transport,
      {
        known: (id) => this.#known(id),
        saved: (rows, sent) => {
          this.#storedSomething ||= rows.length > 0;
          this.#changed(this.#answers.saved(rows, sent));
        },
        deleted: (ids) => {
          this.#answers.deleted(ids);
          this.#tell({});
        },
        refused: (rows, sent, kind) => {
          this.#changed(this.#answers.refused(rows, sent, kind), kind === 'remove');
        },
        stateChanged: () => this.#stateChanged(),
        problemCode: options.problemCode,
      },
      log,
      options.pause,
    );
    this.#answers = new RowAnswers(this.#book, this.#queue, filled);
    this.#held = new HeldRows(this.#book, log);
    this.#acts = new RowActs(this.#book, this.#queue, filled);
    this.choices = new RowChoices(this.#book, this.#queue, filled, (rows, moved) => this.#changed(rows, moved));
    this.#pages = new RowPages(options.transport, this.#book, {
      met: (rows) => {
        for (const stored of rows) this.#answers.meet(stored);
        this.#held.look(rows.map(({ id }) => id));
      },
      stays: (id) => this.#book.get(id)?.stored === undefined && this.begun(id),
      isQuiet: () => this.#queue.waiting === 0,
      changed: () => this.#tell({}),
    });
    void log.kept.then((kept) => {
      this.#resume(kept);
      this.#queue.opened();
    });
  }

  subscribe = (listener: (change: StoreChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get ready(): boolean {
    return this.#pages.ready;
  }

  /** Something typed here has been stored. */
  get storedSomething(): boolean {
    return this.#storedSomething;
  }

  get error(): Error | undefined {
    return this.#pages.error;
  }

  get count(): number {
    return this.#book.order.count;
  }

  get changes(): number {
    return this.#changes;
  }

  get view(): RowView {
    return this.#pages.view;
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

  /** Ids of the rows of this view that are read, in their order. */
  get order(): readonly string[] {
    return this.#book.order.ids;
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
  async show(view: RowView = this.view): Promise<void> {
    if (this.ready) await this.#queue.flush();
    await this.#pages.show(view);
  }

  /** Rows came or went elsewhere that the list does not show. */
  get isOutdated(): boolean {
    return this.#pages.isOutdated;
  }

  /** Whether a delivery is this store's own. */
  delivered(delivery: string): boolean {
    return this.#queue.delivered(delivery);
  }

  /** Reads rows again that somebody else changed; all that are read where none is named. */
  async refresh(ids: ReadonlySet<string>): Promise<void> {
    await this.#pages.refresh(ids);
  }

  /** Sees to it that the rows from `first` to before `end` are read. */
  ensure(first: number, end: number): void {
    this.#pages.ensure(first, end);
  }

  /** Reads the rows from `first` to before `end`, a page after the other; stops where `goesOn` says no. */
  async load(first: number, end: number, goesOn: (read: number) => boolean = () => true): Promise<void> {
    await this.#pages.load(first, end, goesOn);
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
    this.#held.look(idsOf(act));
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
    this.#answers.meet(stored);
    this.#changed(new Set([stored.id]));
  }

  /** Something was typed into the row, or it is stored. */
  begun(id: string): boolean {
    return this.#acts.begun(id);
  }

  async flush(): Promise<void> {
    await this.#queue.flush();
  }

  /** Reads on until a row is among the loaded ones; answers its index, or -1. */
  async locate(id: string): Promise<number> {
    await this.#pages.locate(id);
    return this.indexOf(id);
  }

  /** Ends the store: what waits is sent, and what cannot be sent stays in the log. */
  close(): void {
    this.#queue.close();
  }

  #known(id: string): Pick<KeptChange, 'revision' | 'base' | 'labels'> {
    const row = this.#book.get(id);
    const base = row?.stored;
    return { revision: base?.revision ?? null, base, labels: row === undefined ? {} : typedLabels(row) };
  }

  #changed(rows: ReadonlySet<string>, moved = false): void {
    this.#held.look(rows);
    this.#tell(moved ? {} : { rows });
  }

  #resume(kept: KeptChanges): void {
    if (kept.packs.length + kept.rows.length === 0) return;
    const resumed = resumeRows(this.#book, kept, this.options.readKept);
    this.#acts.resume(resumed.ids);
    this.#resuming = kept.packs.length > 0;
    this.#held.look(resumed.ids);
    this.#queue.resume(resumed.kept);
    this.#tell({});
  }

  #stateChanged(): void {
    this.#tell({ rows: new Set() });
    if (!this.#resuming || this.#queue.state.kind !== 'idle') return;
    this.#resuming = false;
    void this.show();
  }

  #tell(change: StoreChange): void {
    this.#status = saveStatusOf(this.#queue, this.#book);
    this.#changes += 1;
    for (const listener of this.#listeners) listener(change);
  }
}
