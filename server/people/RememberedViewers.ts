import { problems } from '#schema/problems/problems.ts';
import { type Listening, listen } from '../database/listen.ts';
import type { Database } from '../database/openDatabase.ts';
import type { StoredViewer } from '../database/people/StoredViewer.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { networkAllows } from './networkAllows.ts';

interface Remembered extends StoredViewer {
  readonly until: number;
  /** The address last found in the networks of the school. */
  allowedFrom?: string;
}

/** Where a viewer comes from who is not remembered, and for how many milliseconds he or she is. */
interface ViewerSource {
  readonly rememberedFor: number;
  load(): Promise<StoredViewer | undefined>;
}

const channel = 'person_changed';
const mostRemembered = 20_000;

/**
 * Who stands behind a secret that requests bring, remembered for a while in the process; what changes a person is
 * told to all processes at once through the database.
 */
export class RememberedViewers {
  readonly #remembered = new Map<string, Remembered>();
  /** Counts what was forgotten, so that what was read before is not remembered after. */
  #forgotten = 0;
  #listening: Listening | undefined;

  constructor(private readonly database: Database) {}

  async start(): Promise<void> {
    this.#listening = await listen(
      this.database,
      channel,
      (person) => this.#drop(Number(person)),
      () => this.#dropAll(),
    );
  }

  async stop(): Promise<void> {
    await this.#listening?.stop();
  }

  /** The viewer under a key, from memory or as loaded. Throws where the school does not allow the address. */
  async read(key: string, address: string, source: ViewerSource): Promise<Viewer | undefined> {
    const found = this.#find(key) ?? (await this.#load(key, source));
    if (found === undefined) return undefined;
    if (found.allowedFrom !== address) {
      if (!networkAllows(found.networks, address)) throw problems.networkNotAllowed({});
      found.allowedFrom = address;
    }
    return found.viewer;
  }

  /** Lets every process read the person anew. */
  async forget(personId: number): Promise<void> {
    this.#drop(personId);
    await this.database.pool.query('select pg_notify($1, $2)', [channel, String(personId)]);
  }

  #find(key: string): Remembered | undefined {
    const found = this.#remembered.get(key);
    return found !== undefined && found.until > Date.now() ? found : undefined;
  }

  async #load(key: string, source: ViewerSource): Promise<Remembered | undefined> {
    const forgotten = this.#forgotten;
    const stored = await source.load();
    if (stored === undefined) {
      this.#remembered.delete(key);
      return undefined;
    }
    const found = { ...stored, until: Date.now() + Math.min(source.rememberedFor, stored.remaining) };
    if (forgotten === this.#forgotten) {
      if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
      this.#remembered.set(key, found);
    }
    return found;
  }

  #drop(personId: number): void {
    this.#forgotten += 1;
    for (const [key, { viewer }] of this.#remembered) if (viewer.personId === personId) this.#remembered.delete(key);
  }

  #dropAll(): void {
    this.#forgotten += 1;
    this.#remembered.clear();
  }
}
