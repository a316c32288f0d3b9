/** Proxies let a megabyte pass unless they are told otherwise. */
const heaviest = 900_000;
const most = 4000;
const least = 50;
/** A batch shall take about so many milliseconds, so that one sees it go on and a slow server is not overrun. */
const wanted = { least: 700, most: 2500 } as const;

/** How many rows go into a batch: it follows how long the server takes. */
export class BatchLimit {
  #rows = 1000;
  #weight = heaviest;

  get rows(): number {
    return this.#rows;
  }

  get weight(): number {
    return this.#weight;
  }

  took(milliseconds: number, rows: number): void {
    if (milliseconds > wanted.most) this.#rows = Math.max(least, Math.floor(rows / 2));
    else if (milliseconds < wanted.least && rows > this.#rows / 2) this.#rows = Math.min(most, this.#rows * 2);
  }

  /** The last one was too much. */
  tooLarge(rows: number): void {
    this.#rows = Math.max(1, Math.floor(Math.min(rows, this.#rows) / 2));
    this.#weight = Math.max(20_000, Math.floor(this.#weight / 2));
  }
}
