import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { type CellFault, cellFaults } from './cellFaults.ts';
import { newRowId } from './newRowId.ts';
import { noRules, type RowRules } from './RowRules.ts';
import type { RowState } from './RowState.ts';
import type { RefusedRow, RowChange, RowView, StoredRow } from '../../api/RowTransport.ts';
import { afterReading } from './afterReading.ts';
import { afterRefusal } from './afterRefusal.ts';
import { afterSaving } from './afterSaving.ts';
import { saveStatusOf } from './saveStatusOf.ts';
import { RowOrder } from './RowOrder.ts';
import { sameValue } from './sameValue.ts';
import type { StoreChange } from './StoreChange.ts';
import type { TableStoreOptions } from './TableStoreOptions.ts';
import { typedOnly } from './typedOnly.ts';
import { SaveQueue } from './SaveQueue.ts';
import type { SaveStatus } from './SaveStatus.ts';

const pageSize = 200;

/**
 * The rows of one submission in the browser: read in pages, edited here, saved in order.
 *
 * Form and grid subscribe to it, so that a change draws what it touches and nothing else.
 */
export class TableStore {
  readonly #rows = new Map<string, RowState>();
  readonly #list = new RowOrder();
  #pages = new Set<number>();
  #view: RowView = { orderBy: [], where: {} };
  #generation = 0;
  #rules: RowRules = noRules;
  readonly #begun = new Set<string>();
  #changes = 0;
  #storedSomething = false;
  #ready = false;
  #held: object | undefined;
  #error: Error | undefined;
  #status: SaveStatus = { kind: 'saved' };
  readonly #listeners = new Set<(change: StoreChange) => void>();
  readonly #queue: SaveQueue;

  constructor(private readonly options: TableStoreOptions) {
    this.#queue = new SaveQueue(
      options.transport,
      {
        revisionOf: (id) => this.#rows.get(id)?.stored?.revision ?? null,
        saved: (rows, sent) => this.#saved(rows, sent),
        deleted: () => {},
        refused: (rows, sent) => this.#refused(rows, sent),
        stateChanged: () => this.#tell({ rows: new Set() }),
        problemCode: options.problemCode,
      },
      options.pause,
    );
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
    return this.#list.count;
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
    return this.#list.ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** Takes the rules of the table, and computes anew what is there. */
  use(rules: RowRules): void {
    this.#rules = rules;
    for (const row of this.#rows.values()) this.#put(row);
    this.#tell({});
  }

  /** The faults of a row that is stored nonetheless, by field. */
  faults(row: RowState): ReadonlyMap<string, CellFault> {
    return this.begun(row.id) ? cellFaults(row, this.#rules) : new Map();
  }

  row(id: string): RowState | undefined {
    return this.#rows.get(id);
  }

  idAt(index: number): string | undefined {
    return this.#list.idAt(index);
  }

  indexOf(id: string): number {
    return this.#list.indexOf(id);
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
    const last = Math.min(end, this.#list.stored) - 1;
    for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1)
      if (!this.#pages.has(page)) void this.#readPage(page, false);
  }

  /** A new row at the end. It is sent with its first typed value; what it is prefilled with goes along. */
  add(prefilled: RowValues = {}): string {
    const id = newRowId();
    this.#list.append(id);
    this.#put({ id, stored: undefined, pending: prefilled, refused: {}, newer: undefined, labels: {} });
    this.#tell({});
    return id;
  }

  /** Takes a value that the field's reader let through. */
  set(id: string, field: Field, value: Value, label?: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#begun.add(id);
    const { [field.name]: _, ...refused } = row.refused;
    const labels = { ...row.labels, [field.name]: label ?? '' };
    if (sameValue(row.values[field.name] ?? null, value)) {
      this.#put({ ...row, refused, labels: label === undefined ? row.labels : labels });
    } else {
      const change = { [field.name]: value };
      this.#put({ ...row, pending: { ...row.pending, ...change }, refused, labels });
      this.#queue.put(id, row.stored === undefined ? { ...row.pending, ...change } : change);
    }
    this.#tell({ rows: new Set([id]) });
  }

  /** Keeps a text that cannot be stored, with its fault, where it was typed. */
  refuse(id: string, field: Field, text: string, issue: Issue): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#begun.add(id);
    this.#put({ ...row, refused: { ...row.refused, [field.name]: { text, issue } } });
    this.#tell({ rows: new Set([id]) });
  }

  remove(ids: readonly string[]): void {
    const doomed = new Set(ids);
    for (const id of ids) {
      const revision = this.#rows.get(id)?.stored?.revision;
      if (revision === undefined) this.#queue.forget(id);
      else this.#queue.remove(id, revision);
    }
    this.#list.remove(doomed);
    for (const id of ids) this.#rows.delete(id);
    this.#tell({});
  }

  /** Brings a removed row back, at the end and as a new one. */
  restore(row: RowState): void {
    const typed = typedOnly(row.values, this.options.filled);
    const id = this.add(typed);
    if (Object.keys(typed).length > 0) this.#queue.put(id, typed);
  }

  /** Takes a row as the server holds it since something beside its values was changed. */
  renew(stored: StoredRow): void {
    this.#saved([stored], []);
  }

  /** Something was typed into the row, or it is stored. */
  begun(id: string): boolean {
    return this.#begun.has(id) || this.#rows.get(id)?.stored !== undefined;
  }

  /** Ends a conflict: what was typed here is saved over the newer row, or given up for it. */
  settle(id: string, keep: 'mine' | 'theirs'): void {
    const row = this.#rows.get(id);
    if (row?.newer === undefined) return;
    const stored = row.newer;
    const pending = keep === 'mine' ? row.pending : {};
    this.#put({ ...row, stored, newer: undefined, pending, labels: stored.labels });
    if (keep === 'mine') this.#queue.put(id, row.pending);
    this.#tell({ rows: new Set([id]) });
  }

  async flush(): Promise<void> {
    await this.#queue.flush();
  }

  /** Does many things and tells of them once. */
  together(work: () => void): void {
    this.#held = {};
    work();
    this.#held = undefined;
    this.#tell({});
  }

  /** Reads on until a row is among the loaded ones; answers its index, or -1. */
  async locate(id: string): Promise<number> {
    for (let page = 0; this.indexOf(id) < 0 && page * pageSize < this.#list.stored; page += 1)
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
        this.#list.begin(total, (id) => this.#rows.get(id)?.stored === undefined && this.begun(id));
      }
      this.#ready = true;
      this.#error = undefined;
      this.#list.place(page * pageSize, rows);
      for (const stored of rows) this.#put(afterReading(stored, this.#rows.get(stored.id)));
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
      const row = this.#rows.get(stored.id);
      const change = sent.find(({ id }) => id === stored.id);
      if (row !== undefined) this.#put(afterSaving(row, stored, change));
    }
    this.#tell({ rows: new Set(rows.map((row) => row.id)) });
  }

  #refused(rows: readonly RefusedRow[], sent: readonly RowChange[]): void {
    for (const refused of rows) {
      const row = this.#rows.get(refused.id);
      if (row === undefined) continue;
      const { state, rest } = afterRefusal(
        row,
        refused,
        sent.find((change) => change.id === refused.id),
      );
      this.#put(state);
      if (Object.keys(rest).length > 0) this.#queue.put(refused.id, rest);
    }
    this.#tell({ rows: new Set(rows.map((row) => row.id)) });
  }

  #put(row: Omit<RowState, 'values'>): void {
    this.#rows.set(row.id, { ...row, values: this.#rules.compute({ ...row.stored?.values, ...row.pending }) });
  }

  #tell(change: StoreChange): void {
    if (this.#held !== undefined) return;
    this.#status = saveStatusOf(this.#queue.state, this.#rows.values());
    this.#changes += 1;
    for (const listener of this.#listeners) listener(change);
  }
}
