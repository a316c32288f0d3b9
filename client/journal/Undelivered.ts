import type { AboutSubmission } from './AboutSubmission.ts';

/** What of a submission is kept in this browser and was not delivered, while no open page is at it. */
export interface Undelivered {
  readonly about: AboutSubmission;
  /** Rows that were changed, and rows to be deleted. */
  readonly changed: number;
  readonly removed: number;
  /** When something was typed last, in milliseconds. */
  readonly typedAt: number;
}
