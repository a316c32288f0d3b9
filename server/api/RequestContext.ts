import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { OpenCollection } from '../database/reading/Collections.ts';
import type { Editions } from '../edition/Editions.ts';
import type { People } from '../people/People.ts';
import type { Viewer } from '../policies/Viewer.ts';

/** What a request carries to the resolvers. */
export interface RequestContext {
  /** Who asks; `undefined`: nobody is signed in. */
  readonly viewer: Viewer | undefined;
  /** The page that asks was opened by another person. */
  readonly isForAnother?: boolean;
  readonly requestId: string;
  readonly people: People;
  readonly pool: Pool;
  readonly definitions: Definitions;
  /** The editions of the definitions, for whoever changes them. */
  readonly editions: Editions;
  /** The collection of a catalogue that the request is about: the one named, else the current one of the school. */
  collection(catalogue: string, id?: string): Promise<OpenCollection>;
}
