/** Which row stands where: rows of the server in its order, as far as they are read, and those added here. */
export class RowOrder {
  #slots: (string | undefined)[] = [];
  /** Rows that the server does not count in this view. */
  #own = new Set<string>();
  /** Where each known row stands, and the first of the own; made anew when rows have moved. */
  #known: { readonly index: Map<string, number>; readonly firstOwn: number } | undefined;

  get count(): number {
    return this.#slots.length;
  }

  /** Rows that the server counts in this view. */
  get stored(): number {
    return this.#slots.length - this.#own.size;
  }

  /** Of the rows that are known, in their order. */
  get ids(): readonly string[] {
    return this.#slots.filter((id) => id !== undefined);
  }

  idAt(index: number): string | undefined {
    return this.#slots[index];
  }

  indexOf(id: string): number {
    return this.#places().index.get(id) ?? -1;
  }

  /** How many rows the server counts before an index. */
  offsetOf(index: number): number {
    const { firstOwn } = this.#places();
    if (index <= firstOwn) return index;
    let offset = firstOwn;
    for (let at = firstOwn; at < index && at < this.#slots.length; at += 1) if (!this.#isOwn(at)) offset += 1;
    return offset;
  }

  /** Another view of so many rows; of the own rows those stay that it cannot hold. */
  begin(total: number, stays: (id: string) => boolean): void {
    const staying = this.#slots.filter((id) => id !== undefined && this.#own.has(id) && stays(id));
    this.#slots = [...Array.from({ length: total }, () => undefined), ...staying];
    this.#own = new Set(staying.filter((id) => id !== undefined));
    this.#known = undefined;
  }

  /** Rows as the server counts them from an offset on. */
  place(offset: number, rows: readonly { readonly id: string }[]): void {
    const { index, firstOwn } = this.#places();
    let at = Math.min(offset, firstOwn);
    for (let before = at; before < offset; at += 1) if (!this.#isOwn(at)) before += 1;
    for (const { id } of rows) {
      if (this.#own.has(id)) continue;
      while (this.#isOwn(at)) at += 1;
      this.#slots[at] = id;
      index.set(id, at);
      at += 1;
    }
  }

  append(id: string): void {
    const { index, firstOwn } = this.#places();
    const at = this.#slots.push(id) - 1;
    this.#own.add(id);
    index.set(id, at);
    if (at < firstOwn) this.#known = { index, firstOwn: at };
  }

  /** Puts rows in where they stood, those of lower index first. */
  insert(rows: readonly { readonly id: string; readonly at: number }[]): void {
    const slots: (string | undefined)[] = [];
    let taken = 0;
    for (const { id, at } of rows) {
      while (slots.length < at && taken < this.#slots.length) slots.push(this.#slots[taken++]);
      slots.push(id);
      this.#own.add(id);
    }
    for (; taken < this.#slots.length; taken += 1) slots.push(this.#slots[taken]);
    this.#slots = slots;
    this.#known = undefined;
  }

  rename(from: string, to: string): void {
    this.#slots = this.#slots.map((id) => (id === from ? to : id));
    if (this.#own.delete(from)) this.#own.add(to);
    this.#known = undefined;
  }

  remove(ids: ReadonlySet<string>): void {
    this.#slots = this.#slots.filter((id) => id === undefined || !ids.has(id));
    for (const id of ids) this.#own.delete(id);
    this.#known = undefined;
  }

  #isOwn(at: number): boolean {
    const id = this.#slots[at];
    return id !== undefined && this.#own.has(id);
  }

  #places(): { readonly index: Map<string, number>; readonly firstOwn: number } {
    if (this.#known !== undefined) return this.#known;
    const index = new Map<string, number>();
    let firstOwn = Infinity;
    for (const [at, id] of this.#slots.entries()) {
      if (id === undefined) continue;
      index.set(id, at);
      if (at < firstOwn && this.#own.has(id)) firstOwn = at;
    }
    this.#known = { index, firstOwn };
    return this.#known;
  }
}
