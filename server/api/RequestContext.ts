import type { Pool } from 'pg';

/** What a request carries to the resolvers. */
export interface RequestContext {
  readonly pool: Pool;
  /** The collection of a catalogue that the request is about. */
  collection(catalogue: string): Promise<{ readonly school: number; readonly id: number }>;
  /** Ids of submissions by `<catalogue>/<table>`. */
  submissions(): Promise<ReadonlyMap<string, string>>;
}
