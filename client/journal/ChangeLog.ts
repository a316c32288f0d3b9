import type { KeptChanges } from './KeptChange.ts';
import type { LogStep } from './LogStep.ts';

/** Where a queue keeps what it has to deliver. */
export interface ChangeLog {
  /** What earlier pages left undelivered, once it is taken over; it never fails. */
  readonly kept: Promise<KeptChanges>;
  /** Keeps a step; `false` where another page of the browser has taken the log over and delivers what is in it. */
  write(step: LogStep): Promise<boolean>;
  /** Leaves what is kept to whoever opens the submission next. */
  release(): void;
}
