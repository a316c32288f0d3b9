import type { RowValues } from '#schema/rows/readRow.ts';
import type { RefusedRow, RowChange, RowTransport, StoredRow } from '../../api/RowTransport.ts';

export type QueueState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'stopped'; readonly code: string };

interface Owner {
  /** The revision last read or stored; `null` for a row the server does not know. */
  revisionOf(id: string): number | null;
  saved(rows: readonly StoredRow[], sent: readonly RowChange[]): void;
  deleted(ids: readonly string[]): void;
  refused(rows: readonly RefusedRow[], sent: readonly RowChange[]): void;
  stateChanged(): void;
  /** The coded refusal of an error; `undefined` where the server was not reached. */
  problemCode(error: unknown): string | undefined;
}

const batch = 500;
const longestPause = 30_000;

/** Delivers changes in the order of the rows' first edit, in batches, one request at a time, until the server has answered. */
export class SaveQueue {
  readonly #changes = new Map<string, RowValues>();
  readonly #deletions = new Map<string, number>();
  /** Rows whose deletion is under way. */
  #leaving: ReadonlySet<string> = new Set();
  #state: QueueState = { kind: 'idle' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;

  constructor(
    private readonly transport: RowTransport,
    private readonly owner: Owner,
    private readonly pause = 400,
  ) {}

  get state(): QueueState {
    return this.#state;
  }

  put(id: string, set: RowValues): void {
    this.#changes.set(id, { ...this.#changes.get(id), ...set });
    this.#soon();
  }

  /** Takes a change back that has not been sent: its value turned out to be none. */
  withdraw(id: string, field: string): void {
    const waiting = this.#changes.get(id);
    if (waiting === undefined) return;
    const { [field]: _, ...rest } = waiting;
    if (Object.keys(rest).length === 0) this.#changes.delete(id);
    else this.#changes.set(id, rest);
  }

  remove(id: string, revision: number): void {
    this.#changes.delete(id);
    this.#deletions.set(id, revision);
    this.#soon();
  }

  /** Takes a deletion back that has not been sent; answers whether there was one. */
  keep(id: string): boolean {
    return !this.#leaving.has(id) && this.#deletions.delete(id);
  }

  forget(id: string): void {
    this.#changes.delete(id);
    this.#deletions.delete(id);
  }

  /** Sends what waits now; resolves when the server has answered or cannot be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#running === undefined) {
      this.#running = this.#run().finally(() => {
        this.#running = undefined;
      });
    }
    await this.#running;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #soon(): void {
    if (this.#state.kind !== 'offline') this.#become({ kind: 'waiting' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.pause);
  }

  async #run(): Promise<void> {
    while (this.#changes.size > 0 || this.#deletions.size > 0) {
      const sent = this.#take();
      const doomed = sent.length > 0 ? [] : [...this.#deletions].slice(0, batch);
      try {
        if (sent.length > 0) await this.#save(sent);
        else await this.#remove(doomed);
        this.#failures = 0;
      } catch (error) {
        this.#putBack(sent);
        const code = this.owner.problemCode(error);
        if (code !== undefined && code !== 'INTERNAL') return this.#become({ kind: 'stopped', code });
        this.#failures += 1;
        this.#become({ kind: 'offline' });
        this.#timer = setTimeout(() => void this.flush(), Math.min(longestPause, 1000 * 2 ** this.#failures));
        return;
      }
    }
    this.#become({ kind: 'idle' });
  }

  async #save(sent: readonly RowChange[]): Promise<void> {
    const answer = await this.transport.save(sent);
    this.owner.saved(answer.saved, sent);
    if (answer.refused.length > 0) this.owner.refused(answer.refused, sent);
  }

  async #remove(doomed: readonly (readonly [string, number])[]): Promise<void> {
    this.#leaving = new Set(doomed.map(([id]) => id));
    const answer = await this.transport.remove(doomed.map(([id, revision]) => ({ id, revision }))).finally(() => {
      this.#leaving = new Set();
    });
    for (const [id] of doomed) this.#deletions.delete(id);
    this.owner.deleted(answer.deleted);
    if (answer.refused.length > 0) this.owner.refused(answer.refused, []);
  }

  #take(): readonly RowChange[] {
    const taken = [...this.#changes].slice(0, batch);
    for (const [id] of taken) this.#changes.delete(id);
    return taken.map(([id, set]) => ({ id, revision: this.owner.revisionOf(id), set }));
  }

  /** What was typed since goes over what was sent. */
  #putBack(sent: readonly RowChange[]): void {
    const since = [...this.#changes];
    this.#changes.clear();
    for (const { id, set } of sent) this.#changes.set(id, set);
    for (const [id, set] of since) this.#changes.set(id, { ...this.#changes.get(id), ...set });
  }

  #become(state: QueueState): void {
    this.#state = state;
    this.owner.stateChanged();
  }
}
