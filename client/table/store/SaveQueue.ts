import type { RowValues } from '#schema/rows/readRow.ts';
import type { RefusedRow, RowChange, RowTransport, StoredRow } from '../../api/RowTransport.ts';
import type { ChangeLog } from '../../journal/ChangeLog.ts';
import type { KeptChange, KeptChanges, KeptPack } from '../../journal/KeptChange.ts';
import { BatchLimit } from './BatchLimit.ts';
import { ChangePacks } from './ChangePacks.ts';
import { failureOf } from './failureOf.ts';
import { newRowId } from './newRowId.ts';
import type { QueueState } from './QueueState.ts';

interface Owner {
  /** What is known of a row that is changed. */
  known(id: string): Omit<KeptChange, 'id' | 'set'>;
  saved(rows: readonly StoredRow[], sent: ReadonlyMap<string, RowValues>): void;
  deleted(ids: readonly string[]): void;
  refused(rows: readonly RefusedRow[], sent: ReadonlyMap<string, RowValues>, kind: KeptPack['kind']): void;
  stateChanged(): void;
  /** The coded refusal of an error; `undefined` where the server was not reached. */
  problemCode(error: unknown): string | undefined;
}

/** Packs under way: sent under one id until the server has answered. */
interface Flight {
  readonly delivery: string;
  readonly kind: KeptPack['kind'];
  readonly packs: readonly KeptPack[];
  readonly rows: ReadonlyMap<string, KeptChange>;
}

const longestPause = 15_000;
/** Who goes on typing is saved all the same, at the latest after so many milliseconds. */
const longestWait = 2000;

/** Delivers changes in their order, in batches, one request at a time, each under an id of its own, until the server has answered. */
export class SaveQueue {
  readonly #waiting = new ChangePacks();
  readonly #limit = new BatchLimit();
  /** Deliveries of an earlier page, whose answers are not known. */
  #unanswered: Flight[] = [];
  #flight: Flight | undefined;
  readonly #sent = new Set<string>();
  /** Until it is known whether an earlier page left something, nothing is said to be saved. */
  #state: QueueState = { kind: 'waiting' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | undefined;
  #running: Promise<void> | undefined;
  #keeping = false;
  #failures = 0;
  #done = 0;
  #closed = false;

  constructor(
    private readonly transport: RowTransport,
    private readonly owner: Owner,
    private readonly log: ChangeLog,
    private readonly pause = 400,
  ) {}

  get state(): QueueState {
    return this.#state;
  }

  /** Rows delivered since nothing waited, of how many. */
  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.#done, total: this.#done + this.waiting };
  }

  /** Rows that are not delivered. */
  get waiting(): number {
    const unanswered = this.#unanswered.reduce((sum, flight) => sum + flight.rows.size, 0);
    return this.#waiting.rows + unanswered + (this.#flight?.rows.size ?? 0);
  }

  /** What of a row is under way and not answered. */
  underWay(id: string): RowValues | undefined {
    return this.#flight?.rows.get(id)?.set;
  }

  /** Whether a delivery was sent from here. */
  delivered(delivery: string): boolean {
    return this.#sent.has(delivery);
  }

  put(id: string, set: RowValues): void {
    this.#waiting.put({ id, set, ...this.owner.known(id) });
    this.#soon();
  }

  /** Takes a change back that has not been sent. */
  withdraw(id: string, field: string): void {
    this.#waiting.withdraw(id, field);
    this.#keepSoon();
  }

  /** What waits for the row goes over the row as it is now. */
  rebase(row: StoredRow): void {
    this.#waiting.rebase(row.id, row.revision, row);
    this.#keepSoon();
  }

  /** A row turned out to be another. */
  rename(from: string, to: string): void {
    this.#waiting.rename(from, to);
    this.#keepSoon();
  }

  remove(id: string, base: StoredRow): void {
    this.#waiting.remove({ id, revision: base.revision, set: {}, base });
    this.#soon();
  }

  /** Takes a deletion back that has not been sent; answers whether there was one. */
  keep(id: string): boolean {
    const kept = this.#waiting.keep(id);
    this.#keepSoon();
    return kept;
  }

  /** A new row is gone again: not sent, or deleted once it is stored. */
  forget(id: string): void {
    this.#waiting.forget(id);
    if (this.#flight?.kind === 'save' && this.#flight.rows.has(id)) {
      this.#waiting.remove({ id, revision: null, set: {} });
      this.#soon();
    } else this.#keepSoon();
  }

  /** Everything that an earlier page left is taken up. */
  opened(): void {
    if (this.#state.kind === 'waiting' && this.waiting === 0 && this.#running === undefined)
      this.#become({ kind: 'idle' });
  }

  /** Takes up what an earlier page left: first what it sent without an answer, then the rest in its order. */
  resume({ packs, deliveries }: KeptChanges): void {
    const sent = new Set<number>();
    for (const { delivery, packs: of } of deliveries) {
      const own = packs.filter(({ at }) => of.includes(at));
      for (const { at } of own) sent.add(at);
      if (own.length > 0) this.#unanswered.push(flightOf(delivery, own));
    }
    this.#waiting.putBack(packs.filter(({ at }) => !sent.has(at)));
    if (packs.length > 0) this.#soon();
  }

  /** Sends what waits now; resolves when the server has answered or cannot be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#since = undefined;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Ends the queue; what is not delivered stays in the log. */
  close(): void {
    if (this.#closed) return;
    void this.flush().finally(() => {
      this.#closed = true;
      clearTimeout(this.#timer);
      this.#keepNow();
      this.log.release();
    });
  }

  #soon(): void {
    // Once an act is enough, however many rows it changes.
    if (this.#closed || (this.#keeping && this.#timer !== undefined)) return this.#keepSoon();
    this.#keepSoon();
    // While the server cannot be reached it is asked at its own pace, however much is typed.
    if (this.#state.kind === 'offline' && this.#timer !== undefined) return;
    if (this.#state.kind !== 'waiting') this.#become({ kind: 'waiting' });
    const now = Date.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => void this.flush(),
      Math.max(0, Math.min(this.pause, this.#since + longestWait + this.pause - now)),
    );
  }

  /** Keeps what has changed once the act is over. */
  #keepSoon(): void {
    if (this.#keeping) return;
    this.#keeping = true;
    queueMicrotask(() => this.#keepNow());
  }

  #keepNow(): void {
    this.#keeping = false;
    const news = this.#waiting.news();
    if (news.put.length + news.drop.length > 0) void this.log.write(news);
  }

  async #run(): Promise<void> {
    // What an earlier page left comes first.
    await this.log.kept;
    for (let flight = this.#next(); flight !== undefined; flight = this.#next()) {
      if (this.#state.kind !== 'waiting') this.#become({ kind: 'waiting' });
      this.#keepNow();
      const { delivery, packs } = flight;
      this.#sent.add(delivery);
      // The id is kept before anything is sent under it: whoever sends it again sends the same.
      const ours = await this.log.write({ begin: { delivery, packs: packs.map(({ at }) => at) } });
      if (!ours) return this.#become({ kind: 'stopped', code: 'CONTINUED_ELSEWHERE' });
      try {
        await this.#deliver(flight);
      } catch (error) {
        return this.#failed(flight, error);
      }
      this.#failures = 0;
      if (this.#closed) return;
    }
    this.#done = 0;
    this.#become({ kind: 'idle' });
  }

  #next(): Flight | undefined {
    if (this.#flight !== undefined) return this.#flight;
    const [unanswered, ...others] = this.#unanswered;
    if (unanswered !== undefined) {
      this.#unanswered = others;
      this.#flight = unanswered;
    } else {
      const packs = this.#waiting.take(this.#limit);
      this.#flight = packs.length === 0 ? undefined : flightOf(newRowId(), packs);
    }
    return this.#flight;
  }

  async #deliver(flight: Flight): Promise<void> {
    const { delivery, kind, packs } = flight;
    const began = Date.now();
    const changes = [...flight.rows.values()];
    const sent = new Map(changes.map(({ id, set }) => [id, set]));
    if (kind === 'save') {
      const rows = changes.map(({ id, revision, set, base }): RowChange => ({ id, revision, set, base }));
      const answer = await this.transport.save(rows, delivery);
      this.#flight = undefined;
      // A row that was deleted here meanwhile is deleted as it is stored now.
      for (const row of answer.saved) this.#waiting.rebase(row.id, row.revision, row);
      this.owner.saved(answer.saved, sent);
      if (answer.refused.length > 0) this.owner.refused(answer.refused, sent, kind);
    } else {
      const known = changes.flatMap(({ id, revision }) => (revision === null ? [] : [{ id, revision }]));
      const answer = known.length === 0 ? nothing : await this.transport.remove(known, delivery);
      this.#flight = undefined;
      this.owner.deleted(answer.deleted);
      if (answer.refused.length > 0) this.owner.refused(answer.refused, sent, kind);
    }
    this.#done += changes.length;
    this.#limit.took(Date.now() - began, changes.length);
    const news = this.#waiting.news();
    void this.log.write({ put: news.put, drop: [...news.drop, ...packs.map(({ at }) => at)], end: delivery });
  }

  #failed(flight: Flight, error: unknown): void {
    const failure = failureOf(this.owner.problemCode(error), error);
    if (failure.kind !== 'unknown') {
      // Nothing of it is stored: it waits again, and may be changed or taken back.
      this.#flight = undefined;
      this.#waiting.putBack(flight.packs);
      void this.log.write({ end: flight.delivery });
    }
    if (failure.kind === 'tooLarge' && flight.rows.size > 1) {
      this.#limit.tooLarge(flight.rows.size);
      this.#again(0);
    } else if (failure.kind === 'refused' || failure.kind === 'tooLarge') {
      this.#become({ kind: 'stopped', code: failure.code });
    } else {
      this.#failures += 1;
      this.#become({ kind: 'offline', ...(failure.code === undefined ? {} : { code: failure.code }) });
      this.#again(failure.wait ?? Math.min(longestPause, 500 * 2 ** this.#failures));
    }
  }

  #again(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #become(state: QueueState): void {
    this.#state = state;
    this.owner.stateChanged();
  }
}

const nothing = { deleted: [], refused: [] };

/** Of two changes of one row in a batch the later goes over the earlier. */
function flightOf(delivery: string, packs: readonly KeptPack[]): Flight {
  const rows = new Map<string, KeptChange>();
  for (const change of packs.flatMap((pack) => pack.changes)) {
    const before = rows.get(change.id);
    rows.set(change.id, before === undefined ? change : { ...before, set: { ...before.set, ...change.set } });
  }
  return { delivery, kind: packs[0]?.kind ?? 'save', packs, rows };
}
