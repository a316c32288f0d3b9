import type { AboutSubmission } from './AboutSubmission.ts';
import type { LogRecord } from './JournalSchema.ts';
import type { KeptChanges, KeptPack, KeptRow } from './KeptChange.ts';
import { type JournalDatabase, openJournalDatabase } from './openJournalDatabase.ts';
import { type LogPlace, SubmissionLog } from './SubmissionLog.ts';
import { TabCalls } from './TabCalls.ts';
import { takeOverLog } from './takeOverLog.ts';
import type { Undelivered } from './Undelivered.ts';

/** Whether what is typed survives the page: `full` and `absent` mean that it is kept in memory alone. */
export type Keeping = 'kept' | 'full' | 'absent';

/** How often a log is asked after whose page answers no more and whose lease has not run out. */
const attempts = 12;
const between = 500;

/** What one person typed in this browser and is not yet delivered, in a database of his or her own. */
export class Journal {
  readonly #open = new Map<string, SubmissionLog>();
  readonly #listeners = new Set<() => void>();
  readonly #calls: TabCalls;
  readonly #holder = newName();
  readonly #database: Promise<JournalDatabase | undefined>;
  #keeping: Keeping = 'kept';

  constructor(name: string) {
    this.#calls = new TabCalls(name, (log) => this.#open.has(log));
    this.#database = open(name, () => this.#became('absent'));
    void this.#database.then((database) => {
      if (database === undefined) this.#became('absent');
    });
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins a log for a submission that is opened, and takes over what earlier pages left undelivered of it. */
  begin(about: AboutSubmission): SubmissionLog {
    const place = { about, log: newName(), holder: this.#holder };
    const log = new SubmissionLog(this.#database, place, {
      takeOver: (of) => this.#takeOver(of).catch(() => nothing),
      failed: (error) => this.#became(isFull(error) ? 'full' : 'absent'),
      released: () => {
        this.#open.delete(place.log);
        this.#tell();
      },
    });
    this.#open.set(place.log, log);
    return log;
  }

  /** What is kept and no open page is at. */
  async undelivered(): Promise<readonly Undelivered[]> {
    const database = await this.#database;
    if (database === undefined) return [];
    const found = new Map<string, Undelivered>();
    for (const record of await database.getAll('logs')) {
      if (await this.#calls.isHeld(record.log)) continue;
      const { packs, rows } = await this.#read(database, record);
      const before = found.get(record.submission);
      const ids = (kind: KeptPack['kind']): readonly string[] =>
        packs.flatMap((pack) => (pack.kind === kind ? pack.changes.map(({ id }) => id) : []));
      const changed = new Set([...ids('save'), ...rows.map(({ id }) => id)]).size;
      found.set(record.submission, {
        about: record.about,
        changed: changed + (before?.changed ?? 0),
        removed: ids('remove').length + (before?.removed ?? 0),
        typedAt: Math.max(record.typedAt, before?.typedAt ?? 0),
      });
    }
    return [...found.values()].filter(({ changed, removed }) => changed + removed > 0);
  }

  /** Everything that is kept of a submission, to be looked at. */
  async look(submission: string): Promise<KeptChanges> {
    const database = await this.#database;
    if (database === undefined) return nothing;
    let kept = nothing;
    for (const record of await database.getAll('logs', logsOf(submission)))
      kept = together(kept, await this.#read(database, record));
    return kept;
  }

  /** Gives up what is kept of a submission, but for what an open page is at. */
  async drop(submission: string): Promise<void> {
    const database = await this.#database;
    if (database === undefined) return;
    for (const { log } of await database.getAll('logs', logsOf(submission))) {
      if (await this.#calls.isHeld(log)) continue;
      const range = IDBKeyRange.bound([submission, log], [submission, log, []]);
      const work = database.transaction(['logs', 'packs', 'rows', 'deliveries'], 'readwrite');
      await Promise.all([
        work.objectStore('logs').delete([submission, log]),
        work.objectStore('packs').delete(range),
        work.objectStore('rows').delete(range),
        work.objectStore('deliveries').delete(range),
        work.done,
      ]);
    }
    this.#tell();
  }

  /** How many rows are not delivered, in open pages and elsewhere. */
  async countWaiting(): Promise<number> {
    const database = await this.#database;
    if (database === undefined) return 0;
    let rows = 0;
    for (const record of await database.getAll('logs')) {
      const kept = await this.#read(database, record);
      rows += kept.packs.reduce((sum, pack) => sum + pack.changes.length, 0) + kept.rows.length;
    }
    return rows;
  }

  /** Leaves everything to whoever comes next, as far as there is time. */
  releaseAll(): void {
    for (const log of this.#open.values()) log.release();
  }

  async close(): Promise<void> {
    this.releaseAll();
    this.#calls.close();
    (await this.#database)?.close();
  }

  async #takeOver(place: LogPlace): Promise<KeptChanges> {
    const database = await this.#database;
    if (database === undefined) return nothing;
    const { submission } = place.about;
    let kept = nothing;
    for (const { log } of await database.getAll('logs', logsOf(submission))) {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const found = await database.get('logs', [submission, log]);
        if (found === undefined) break;
        // A page that is alive goes on by itself; the same page lets go once what it had under way is answered.
        if (this.#open.has(log)) {
          await pause(between);
          continue;
        }
        if (await this.#calls.isHeld(log)) break;
        const to: LogRecord = { submission, ...place, until: Date.now() + 4000, typedAt: found.typedAt };
        const after = kept.packs.at(-1)?.at ?? 0;
        const taken = await takeOverLog(database, found, to, after);
        if (taken !== undefined) {
          kept = together(kept, taken);
          break;
        }
        await pause(between);
      }
    }
    return kept;
  }

  async #read(database: JournalDatabase, { submission, log }: LogRecord): Promise<KeptChanges> {
    const range = IDBKeyRange.bound([submission, log], [submission, log, []]);
    const [packs, rows] = await Promise.all([database.getAll('packs', range), database.getAll('rows', range)]);
    return {
      packs: packs.map(({ at, text }): KeptPack => ({ at, ...(JSON.parse(text) as Omit<KeptPack, 'at'>) })),
      rows: rows.map(({ text }) => JSON.parse(text) as KeptRow),
      deliveries: [],
    };
  }

  #became(keeping: Keeping): void {
    if (this.#keeping === keeping) return;
    this.#keeping = keeping;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const nothing: KeptChanges = { packs: [], deliveries: [], rows: [] };

function together(a: KeptChanges, b: KeptChanges): KeptChanges {
  return {
    packs: [...a.packs, ...b.packs],
    deliveries: [...a.deliveries, ...b.deliveries],
    rows: [...a.rows, ...b.rows],
  };
}

async function open(name: string, lost: () => void): Promise<JournalDatabase | undefined> {
  try {
    return await openJournalDatabase(name, lost);
  } catch {
    return undefined;
  }
}

function logsOf(submission: string): IDBKeyRange {
  return IDBKeyRange.bound([submission], [submission, []]);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function newName(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
