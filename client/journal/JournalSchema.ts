import type { DBSchema } from 'idb';
import type { AboutSubmission } from './AboutSubmission.ts';

/** A log: what one open page has typed into one submission. Whoever holds it delivers what is in it. */
export interface LogRecord {
  readonly submission: string;
  readonly log: string;
  readonly about: AboutSubmission;
  /** The page that holds it now. */
  readonly holder: string;
  /** Until when, in milliseconds, unless it is renewed. */
  readonly until: number;
  /** When something was typed last, in milliseconds. */
  readonly typedAt: number;
}

/** Texts are JSON: one long text is kept far faster than an object of its size. */
interface Kept {
  readonly submission: string;
  readonly log: string;
  readonly text: string;
}

export interface JournalSchema extends DBSchema {
  readonly logs: { readonly key: [string, string]; readonly value: LogRecord };
  readonly packs: { readonly key: [string, string, number]; readonly value: Kept & { readonly at: number } };
  readonly rows: { readonly key: [string, string, string]; readonly value: Kept & { readonly id: string } };
  readonly deliveries: {
    readonly key: [string, string, string];
    readonly value: {
      readonly submission: string;
      readonly log: string;
      readonly delivery: string;
      readonly packs: readonly number[];
    };
  };
}
