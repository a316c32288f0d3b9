import type { CatalogueFile, IndicatorFile } from './CatalogueFile.ts';
import type { CheckFile, TableFile } from './TableFile.ts';

/** A table as if it were written out, and the file that holds it or from which it is taken over. */
export interface WrittenTable {
  readonly path: string;
  readonly file: TableFile;
  /** Taken over unchanged from the catalogue that this one extends. */
  readonly inherited: boolean;
}

/** A catalogue as if nothing of it were extended or amended. */
export interface WrittenCatalogue {
  readonly id: string;
  readonly file: CatalogueFile;
  readonly tables: readonly WrittenTable[];
  readonly checks: readonly CheckFile[];
  readonly indicators: readonly IndicatorFile[];
}
