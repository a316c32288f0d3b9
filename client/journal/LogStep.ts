import type { KeptDelivery, KeptPack, KeptRow } from './KeptChange.ts';

/** What a log takes in as a whole, or not at all. */
export interface LogStep {
  readonly put?: readonly KeptPack[];
  /** Places of packs that were delivered or taken back. */
  readonly drop?: readonly number[];
  /** A delivery that begins. */
  readonly begin?: KeptDelivery;
  /** A delivery that has ended. */
  readonly end?: string;
  readonly rows?: readonly KeptRow[];
  /** Ids of rows in which nothing is to be settled any more. */
  readonly settled?: readonly string[];
}
