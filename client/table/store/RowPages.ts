import type { RowTransport, RowView, StoredRow } from '../../api/RowTransport.ts';
import type { RowBook } from './RowBook.ts';

const pageSize = 200;
/** Pages that are read with one request where many rows are wanted. */
const atOnce = 5;

interface Reader {
  /** Rows as the server holds them come in. */
  met(rows: readonly StoredRow[]): void;
  /** A row that the view does not hold stays in the list. */
  stays(id: string): boolean;
  /** Nothing waits to be delivered. */
  isQuiet(): boolean;
  /** The list or its state has changed. */
  changed(): void;
}

/** The rows of a view as they are read from the server, page by page. */
export class RowPages {
  #read = new Set<number>();
  #view: RowView = { orderBy: [], where: {} };
  #generation = 0;
  #ready = false;
  #outdated = false;
  #error: Error | undefined;

  constructor(
    private readonly transport: RowTransport,
    private readonly book: RowBook,
    private readonly reader: Reader,
  ) {}

  get view(): RowView {
    return this.#view;
  }

  get ready(): boolean {
    return this.#ready;
  }

  get error(): Error | undefined {
    return this.#error;
  }

  /** Reads the rows from the start. */
  async show(view: RowView): Promise<void> {
    this.#view = view;
    this.#generation += 1;
    this.#outdated = false;
    this.#read = new Set();
    await this.#readPages(0, 1, true);
  }

  /** Rows came or went that this view does not show: reading it anew moves what stands in it. */
  get isOutdated(): boolean {
    return this.#outdated;
  }

  /**
   * Reads rows again that somebody else changed, or what is read of all where none is named. Nothing moves under the
   * hand of who types: rows that came or went are told of, no more.
   */
  async refresh(ids: ReadonlySet<string>): Promise<void> {
    const { order } = this.book;
    const generation = this.#generation;
    const places = [...ids].map((id) => order.indexOf(id));
    const named = new Set(places.filter((at) => at >= 0).map((at) => Math.floor(order.offsetOf(at) / pageSize)));
    const pages = ids.size === 0 ? [...this.#read].slice(0, atOnce) : [...named];
    let outdated = places.includes(-1);
    try {
      for (const page of pages) {
        const { rows, total } = await this.transport.read(this.#view, page * pageSize, pageSize);
        if (generation !== this.#generation) return;
        const known = rows.filter(({ id }) => this.book.get(id) !== undefined);
        outdated ||= known.length < rows.length || (this.#countsAll() && total !== this.#stored());
        this.reader.met(known);
      }
    } catch {
      // What cannot be read now is read when it is asked for.
      return;
    }
    this.#outdated ||= outdated;
    this.reader.changed();
  }

  /** Sees to it that the rows from `first` to before `end` are read. */
  ensure(first: number, end: number): void {
    for (const page of this.#pagesOf(first, end)) if (!this.#read.has(page)) void this.#readPages(page, 1, false);
  }

  /** Reads the rows from `first` to before `end`, many at a time; stops where `goesOn` says no. */
  async load(first: number, end: number, goesOn: (read: number) => boolean): Promise<void> {
    const pages = this.#pagesOf(first, end);
    for (let at = 0; at < pages.length; at += 1) {
      const page = pages[at];
      if (page === undefined || this.#read.has(page)) continue;
      if (!goesOn(Math.max(first, page * pageSize))) return;
      let count = 1;
      while (count < atOnce && at + count < pages.length && !this.#read.has(page + count)) count += 1;
      await this.#readPages(page, count, false);
    }
  }

  /** Reads on until a row is among those that are read. */
  async locate(id: string): Promise<void> {
    const { order } = this.book;
    for (let page = 0; order.indexOf(id) < 0 && page * pageSize < order.stored; page += 1)
      if (!this.#read.has(page)) await this.#readPages(page, 1, false);
  }

  /** Whether what is shown can be told from what the server counts: nothing is filtered, and nothing waits. */
  #countsAll(): boolean {
    return Object.keys(this.#view.where).length === 0 && this.reader.isQuiet();
  }

  /** Rows that are shown and that the server holds. */
  #stored(): number {
    return this.book.order.count - this.book.read.filter((row) => row.stored === undefined).length;
  }

  async #readPages(page: number, count: number, anew: boolean): Promise<void> {
    const pages = Array.from({ length: count }, (_, at) => page + at);
    for (const one of pages) this.#read.add(one);
    const generation = this.#generation;
    try {
      const { rows, total } = await this.transport.read(this.#view, page * pageSize, count * pageSize);
      if (generation !== this.#generation) return;
      if (anew) this.book.order.begin(total, (id) => this.reader.stays(id));
      this.#ready = true;
      this.#error = undefined;
      this.book.order.place(page * pageSize, rows);
      this.reader.met(rows);
    } catch (error) {
      for (const one of pages) this.#read.delete(one);
      if (generation !== this.#generation) return;
      this.#error = error instanceof Error ? error : new Error(String(error));
    }
    this.reader.changed();
  }

  #pagesOf(first: number, end: number): readonly number[] {
    const { order } = this.book;
    const from = Math.floor(order.offsetOf(first) / pageSize);
    const last = Math.floor((Math.min(order.offsetOf(end), order.stored) - 1) / pageSize);
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from + at);
  }
}
