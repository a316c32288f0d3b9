import type { DefinitionFile } from './DefinitionFile.ts';
import { FaultReport } from './faults/FaultReport.ts';
import { readDrafts } from './readDrafts.ts';
import type { WrittenCatalogue } from './WrittenCatalogue.ts';

/** Every catalogue of sound definition files, with what it takes over from others merged in. */
export function writtenCatalogues(files: readonly DefinitionFile[]): readonly WrittenCatalogue[] {
  return readDrafts(files, new FaultReport(files)).catalogues.map(({ id, file, tables, checks, indicators }) => ({
    id,
    file,
    tables: tables.map((draft) => ({ path: draft.path, file: draft.file, inherited: draft.inherited })),
    checks: checks.map(({ entry }) => entry),
    indicators: indicators.map(({ entry }) => entry),
  }));
}
