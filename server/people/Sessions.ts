import { hash, randomBytes } from 'node:crypto';
import { problems } from '#schema/problems/problems.ts';
import { type Listening, listen } from '../database/listen.ts';
import type { Database } from '../database/openDatabase.ts';
import { SessionStore, type StoredSession } from '../database/people/SessionStore.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { networkAllows } from './networkAllows.ts';
import type { PeopleSettings } from '../settings.ts';

interface Remembered extends StoredSession {
  readonly until: number;
  /** The address last found in the networks of the school. */
  allowedFrom?: string;
}

const channel = 'person_changed';
const rememberedFor = 30_000;
const mostRemembered = 20_000;
const tokenInCookie = /(?:^|;\s*)session=([\w-]{43})(?:;|$)/;

/**
 * Who is signed in. Asked on every request, so that a session is remembered for half a minute in the process; what
 * ends one is told to all processes at once through the database.
 */
export class Sessions {
  private readonly store: SessionStore;
  private readonly remembered = new Map<string, Remembered>();
  /** Counts what was forgotten, so that a session read before is not remembered after. */
  private forgotten = 0;
  private listening: Listening | undefined;

  constructor(
    private readonly database: Database,
    private readonly settings: PeopleSettings,
  ) {
    this.store = new SessionStore(database);
  }

  async start(): Promise<void> {
    this.listening = await listen(
      this.database,
      channel,
      (person) => this.drop(Number(person)),
      () => this.dropAll(),
    );
  }

  async stop(): Promise<void> {
    await this.listening?.stop();
  }

  /** Opens a session and returns its token, which is stored nowhere. */
  async open(personId: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.store.insert(hashOf(token), personId, this.settings.sessionHours);
    return token;
  }

  /**
   * The person whose session the `Cookie` header names; `undefined` where there is none or it has ended. Throws
   * where the school does not allow the address.
   */
  async read(cookieHeader: string | undefined, address: string): Promise<Viewer | undefined> {
    const token = tokenOf(cookieHeader);
    if (token === undefined) return undefined;
    const key = hash('sha256', token, 'base64');
    const session = this.rememberedSession(key) ?? (await this.load(key, token));
    if (session === undefined) return undefined;
    if (session.allowedFrom !== address) {
      if (!networkAllows(session.networks, address)) throw problems.networkNotAllowed({});
      session.allowedFrom = address;
    }
    return session.viewer;
  }

  /** Whether the session that the header names still holds for the person; to ask is not to use it. */
  async stillHolds(cookieHeader: string | undefined, personId: number): Promise<boolean> {
    const token = tokenOf(cookieHeader);
    if (token === undefined) return false;
    return this.store.holds(hashOf(token), personId, this.settings.sessionIdleMinutes);
  }

  /** Ends the session of a browser. */
  async close(cookieHeader: string | undefined): Promise<void> {
    const token = tokenOf(cookieHeader);
    if (token === undefined) return;
    const person = await this.store.remove(hashOf(token));
    if (person !== undefined) await this.forget(person);
  }

  /** Ends all sessions of a person. */
  async closeAll(personId: number): Promise<void> {
    await this.store.removeOf(personId);
    await this.forget(personId);
  }

  /** Lets every process read the person's sessions, name and roles anew. */
  async forget(personId: number): Promise<void> {
    this.drop(personId);
    await this.database.pool.query('select pg_notify($1, $2)', [channel, String(personId)]);
  }

  async tidy(): Promise<void> {
    await this.store.tidy(this.settings.sessionIdleMinutes);
  }

  private rememberedSession(key: string): Remembered | undefined {
    const session = this.remembered.get(key);
    return session !== undefined && session.until > Date.now() ? session : undefined;
  }

  private async load(key: string, token: string): Promise<Remembered | undefined> {
    const { forgotten } = this;
    const stored = await this.store.use(hashOf(token), this.settings.sessionIdleMinutes);
    if (stored === undefined) {
      this.remembered.delete(key);
      return undefined;
    }
    const session = { ...stored, until: Date.now() + Math.min(rememberedFor, stored.remaining) };
    if (forgotten === this.forgotten) {
      if (this.remembered.size >= mostRemembered) this.remembered.clear();
      this.remembered.set(key, session);
    }
    return session;
  }

  private drop(personId: number): void {
    this.forgotten += 1;
    for (const [key, session] of this.remembered) if (session.viewer.personId === personId) this.remembered.delete(key);
  }

  private dropAll(): void {
    this.forgotten += 1;
    this.remembered.clear();
  }
}

function tokenOf(cookieHeader: string | undefined): string | undefined {
  return cookieHeader === undefined ? undefined : tokenInCookie.exec(cookieHeader)?.[1];
}

function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
