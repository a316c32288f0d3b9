import type { Catalogue } from './Catalogue.ts';
import type { CodeList } from './CodeList.ts';

/** All definitions in force, read and linked. */
export interface Definitions {
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly catalogues: readonly Catalogue[];
}
