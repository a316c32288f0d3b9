import type { DefinitionFault } from '#schema/issues/DefinitionFault.ts';
import type { Changes } from '../gardenFiles.ts';

/** One kind of fault: what brings it about in the garden's sound files, and the exact report. */
export interface FaultCase extends Omit<DefinitionFault, 'line' | 'column'> {
  readonly changes: Changes;
}
