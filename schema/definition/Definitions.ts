import type { Catalogue } from './Catalogue.ts';
import type { CodeList } from './CodeList.ts';
import type { Demonstration } from './Demonstration.ts';
import type { Plan } from './Plan.ts';

/** All definitions in force, read and linked. */
export interface Definitions {
  /** Every list as its file has it; a catalogue has them as they stand in its year. */
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly catalogues: readonly Catalogue[];
  readonly plans: readonly Plan[];
  readonly demonstrations: readonly Demonstration[];
}
