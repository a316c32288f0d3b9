import { hash, randomBytes } from 'node:crypto';
import type { Database } from '../database/openDatabase.ts';
import { SessionStore } from '../database/people/SessionStore.ts';
import type { Viewer } from '../policies/Viewer.ts';
import type { RememberedViewers } from './RememberedViewers.ts';
import type { PeopleSettings } from '../settings.ts';

const rememberedFor = 30_000;
const tokenInCookie = /(?:^|;\s*)session=([\w-]{43})(?:;|$)/;

/**
 * Who is signed in. Asked on every request, so that a session is remembered for half a minute in the process; what
 * ends one is told to all processes at once through the database.
 */
export class Sessions {
  private readonly store: SessionStore;

  constructor(
    database: Database,
    private readonly settings: PeopleSettings,
    private readonly remembered: RememberedViewers,
  ) {
    this.store = new SessionStore(database);
  }

  async start(): Promise<void> {
    await this.remembered.start();
  }

  async stop(): Promise<void> {
    await this.remembered.stop();
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
    return this.remembered.read(hash('sha256', token, 'base64'), address, {
      rememberedFor,
      load: async () => this.store.use(hashOf(token), this.settings.sessionIdleMinutes),
    });
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
    await this.remembered.forget(personId);
  }

  async tidy(): Promise<void> {
    await this.store.tidy(this.settings.sessionIdleMinutes);
  }
}

function tokenOf(cookieHeader: string | undefined): string | undefined {
  return cookieHeader === undefined ? undefined : tokenInCookie.exec(cookieHeader)?.[1];
}

function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
