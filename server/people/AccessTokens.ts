import { hash, randomBytes } from 'node:crypto';
import { problems } from '#schema/problems/problems.ts';
import type { Database } from '../database/openDatabase.ts';
import { AccessTokenStore, type TokenAsked } from '../database/people/AccessTokenStore.ts';
import type { Viewer } from '../policies/Viewer.ts';
import type { RememberedViewers } from './RememberedViewers.ts';

/** A token that is revoked ends at once in every process; last use is noted this often. */
const rememberedFor = 10_000;
const secretInHeader = /^Bearer (sdc_[\w-]{43})$/;

/** Tokens with which scripts ask in the place of a person. */
export class AccessTokens {
  readonly store: AccessTokenStore;

  constructor(
    database: Database,
    private readonly remembered: RememberedViewers,
  ) {
    this.store = new AccessTokenStore(database);
  }

  /** Makes a token and its secret, which is shown once; `undefined` where the person has as many as one may have. */
  async make(
    personId: number,
    asked: TokenAsked,
    most: number,
  ): Promise<{ readonly id: number; readonly secret: string } | undefined> {
    const secret = `sdc_${randomBytes(32).toString('base64url')}`;
    const id = await this.store.insert(personId, hash('sha256', secret, 'buffer'), asked, most);
    return id === undefined ? undefined : { id, secret };
  }

  /** The person in whose place the `Authorization` header asks. Throws where it brings no token in force. */
  async read(authorization: string, address: string): Promise<Viewer> {
    const secret = secretInHeader.exec(authorization)?.[1];
    if (secret === undefined) throw problems.tokenRefused({});
    const viewer = await this.remembered.read(hash('sha256', secret, 'base64'), address, {
      rememberedFor,
      load: async () => this.store.use(hash('sha256', secret, 'buffer'), address),
    });
    if (viewer === undefined) throw problems.tokenRefused({});
    return viewer;
  }

  /** Lets every process read what belongs to the person anew. */
  async forget(personId: number): Promise<void> {
    await this.remembered.forget(personId);
  }
}
