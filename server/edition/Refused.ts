import type { DefinitionFault } from '#schema/issues/DefinitionFault.ts';

/** Why definitions are not put in force: they have faults, or the database would lose values. */
export interface Refused {
  readonly faults: readonly DefinitionFault[];
  /** What stands in the way in the database, with its number. */
  readonly reasons: readonly string[];
}
