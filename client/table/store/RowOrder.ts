/** Which row stands where: rows of the server in its order, as far as they are read, then those added here. */
export class RowOrder {
  #stored: (string | undefined)[] = [];
  #added: string[] = [];

  get count(): number {
    return this.#stored.length + this.#added.length;
  }

  /** Rows that the server counts in this view. */
  get stored(): number {
    return this.#stored.length;
  }

  /** Of the rows that are known, in their order. */
  get ids(): readonly string[] {
    return [...this.#stored.filter((id) => id !== undefined), ...this.#added];
  }

  idAt(index: number): string | undefined {
    return index < this.#stored.length ? this.#stored[index] : this.#added[index - this.#stored.length];
  }

  indexOf(id: string): number {
    const at = this.#stored.indexOf(id);
    if (at >= 0) return at;
    const added = this.#added.indexOf(id);
    return added < 0 ? -1 : this.#stored.length + added;
  }

  /** Another view of so many rows; of the added ones those stay that it cannot hold. */
  begin(total: number, stays: (id: string) => boolean): void {
    this.#stored = Array.from({ length: total }, () => undefined);
    this.#added = this.#added.filter(stays);
  }

  place(from: number, rows: readonly { readonly id: string }[]): void {
    const added = new Set(this.#added);
    for (const [at, { id }] of rows.entries()) if (!added.has(id)) this.#stored[from + at] = id;
  }

  append(id: string): void {
    this.#added.push(id);
  }

  remove(ids: ReadonlySet<string>): void {
    this.#stored = this.#stored.filter((id) => id === undefined || !ids.has(id));
    this.#added = this.#added.filter((id) => !ids.has(id));
  }
}
