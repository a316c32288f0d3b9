import type { Pool } from 'pg';
import type { People } from '../people/People.ts';
import type { Viewer } from '../policies/Viewer.ts';

/** What a request carries to the resolvers. */
export interface RequestContext {
  /** Who asks; `undefined`: nobody is signed in. */
  readonly viewer: Viewer | undefined;
  readonly requestId: string;
  readonly people: People;
  readonly pool: Pool;
  /** The collection of a catalogue that the request is about. */
  collection(catalogue: string): Promise<{ readonly school: number; readonly id: number }>;
  /** Ids of submissions by `<catalogue>/<table>`. */
  submissions(): Promise<ReadonlyMap<string, string>>;
}
