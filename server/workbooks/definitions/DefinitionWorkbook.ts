import type { CatalogueFile, IndicatorFile } from '#schema/definition/CatalogueFile.ts';
import type { CheckFile, TableFile } from '#schema/definition/TableFile.ts';

/** A catalogue with the code lists it uses, as a workbook holds it: nothing extended, nothing amended. */
export interface DefinitionWorkbook {
  readonly catalogue: CatalogueFile;
  readonly tables: readonly TableFile[];
  readonly checks: readonly CheckFile[];
  readonly indicators: readonly IndicatorFile[];
  /** The lists as their files hold them. */
  readonly codeLists: readonly Readonly<Record<string, unknown>>[];
}
