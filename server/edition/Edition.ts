import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Execution } from '../api/execution/Execution.ts';

/** All definitions in force with what is derived from them: one immutable value, swapped whole. */
export interface Edition {
  /** Counts the editions of the database: the same number is the same definitions in every process. */
  readonly number: number;
  readonly definitions: Definitions;
  /** The API over these definitions, with the plans of the queries it was asked. */
  readonly execution: Execution;
}
