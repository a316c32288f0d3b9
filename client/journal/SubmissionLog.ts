import type { AboutSubmission } from './AboutSubmission.ts';
import type { ChangeLog } from './ChangeLog.ts';
import type { KeptChanges } from './KeptChange.ts';
import type { JournalDatabase } from './openJournalDatabase.ts';
import type { LogStep } from './LogStep.ts';

/** A log that is not renewed for so long was left behind: its page has crashed or was closed. */
const lease = 4000;
const renewal = 1500;

export interface LogPlace {
  readonly about: AboutSubmission;
  readonly log: string;
  /** Names the page in the records. */
  readonly holder: string;
}

/** What becomes of a log, for the journal it is of. */
export interface LogEvents {
  /** Takes over what earlier pages left of the submission; it never fails. */
  takeOver(place: LogPlace): Promise<KeptChanges>;
  failed(error: unknown): void;
  released(): void;
}

/** The log of one open submission in the browser's database. Steps are kept one after the other, each as a whole. */
export class SubmissionLog implements ChangeLog {
  readonly #packs = new Set<number>();
  readonly #rows = new Set<string>();
  readonly kept: Promise<KeptChanges>;
  #steps: Promise<unknown>;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** There is a record of the log. */
  #begun = false;
  #taken = false;

  constructor(
    private readonly opening: Promise<JournalDatabase | undefined>,
    private readonly place: LogPlace,
    private readonly events: LogEvents,
  ) {
    this.kept = events.takeOver(place).then((kept) => {
      this.#adopt(kept);
      return kept;
    });
    this.#steps = this.kept;
  }

  get id(): string {
    return this.place.log;
  }

  get isEmpty(): boolean {
    return this.#packs.size + this.#rows.size === 0;
  }

  write(step: LogStep): Promise<boolean> {
    for (const { at } of step.put ?? []) this.#packs.add(at);
    for (const at of step.drop ?? []) this.#packs.delete(at);
    for (const { id } of step.rows ?? []) this.#rows.add(id);
    for (const id of step.settled ?? []) this.#rows.delete(id);
    const written = this.#steps.then(() => this.#write(step));
    this.#steps = written;
    return written;
  }

  release(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.events.released();
    void this.#steps.then(() => this.#hold(0));
  }

  /** What was taken over from other logs is the log's own. */
  #adopt({ packs, rows }: KeptChanges): void {
    for (const { at } of packs) this.#packs.add(at);
    for (const { id } of rows) this.#rows.add(id);
    if (packs.length + rows.length === 0) return;
    this.#begun = true;
    this.#keepHolding();
  }

  async #write(step: LogStep): Promise<boolean> {
    if (this.#taken) return false;
    const database = await this.opening;
    if (database === undefined) return true;
    try {
      return await this.#store(database, step);
    } catch (error) {
      // What cannot be kept is delivered all the same.
      this.events.failed(error);
      return true;
    }
  }

  async #store(database: JournalDatabase, step: LogStep): Promise<boolean> {
    const { about, log, holder } = this.place;
    const { submission } = about;
    const work = database.transaction(['logs', 'packs', 'rows', 'deliveries'], 'readwrite');
    const logs = work.objectStore('logs');
    const held = await logs.get([submission, log]);
    if (this.#begun && held?.holder !== holder) {
      this.#taken = true;
      work.abort();
      await work.done.catch(() => {});
      return false;
    }
    const packs = work.objectStore('packs');
    const rows = work.objectStore('rows');
    const deliveries = work.objectStore('deliveries');
    const stores: Promise<unknown>[] = [];
    for (const { at, ...pack } of step.put ?? [])
      stores.push(packs.put({ submission, log, at, text: JSON.stringify(pack) }));
    for (const at of step.drop ?? []) stores.push(packs.delete([submission, log, at]));
    for (const row of step.rows ?? [])
      stores.push(rows.put({ submission, log, id: row.id, text: JSON.stringify(row) }));
    for (const id of step.settled ?? []) stores.push(rows.delete([submission, log, id]));
    if (step.begin !== undefined) stores.push(deliveries.put({ submission, log, ...step.begin }));
    if (step.end !== undefined) stores.push(deliveries.delete([submission, log, step.end]));
    if (this.isEmpty && step.begin === undefined) {
      stores.push(logs.delete([submission, log]));
      this.#begun = false;
    } else {
      const now = Date.now();
      const typed = step.put !== undefined || step.rows !== undefined;
      const typedAt = typed || held === undefined ? now : held.typedAt;
      stores.push(logs.put({ submission, log, about, holder, until: now + lease, typedAt }));
      this.#begun = true;
      this.#keepHolding();
    }
    await Promise.all([...stores, work.done]);
    return true;
  }

  #keepHolding(): void {
    this.#timer ??= setInterval(() => {
      if (this.#begun) void this.#steps.then(() => this.#hold(lease));
    }, renewal);
  }

  /** Says for how much longer nobody else may take the log over. */
  async #hold(time: number): Promise<void> {
    const database = await this.opening;
    if (database === undefined || !this.#begun || this.#taken) return;
    const { about, log, holder } = this.place;
    try {
      const work = database.transaction('logs', 'readwrite');
      const record = await work.store.get([about.submission, log]);
      if (record?.holder === holder) await work.store.put({ ...record, until: Date.now() + time });
      await work.done;
    } catch (error) {
      this.events.failed(error);
    }
  }
}
