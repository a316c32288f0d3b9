import type { DefinitionFault } from '../issues/DefinitionFault.ts';
import type { DefinitionFile } from './DefinitionFile.ts';
import type { Definitions } from './Definitions.ts';
import { FaultReport } from './faults/FaultReport.ts';
import type { Inspection } from './Inspection.ts';
import { linkDefinitions } from './linkDefinitions.ts';
import { lintCatalogueFile } from './linting/lintCatalogueFile.ts';
import { lintCodeChoices } from './linting/lintCodeChoices.ts';
import { lintCodeLists } from './linting/lintCodeLists.ts';
import { lintChecks } from './linting/lintChecks.ts';
import { lintCopies } from './linting/lintCopies.ts';
import { lintDemonstration } from './linting/lintDemonstration.ts';
import { lintFollows } from './linting/lintFollows.ts';
import { lintIndicators } from './linting/lintIndicators.ts';
import { lintKeys } from './linting/lintKeys.ts';
import { lintKeywords } from './linting/lintKeywords.ts';
import { lintNames } from './linting/lintNames.ts';
import { lintNumbers } from './linting/lintNumbers.ts';
import { lintPlan } from './linting/lintPlan.ts';
import { lintReferences } from './linting/lintReferences.ts';
import { lintRowSources } from './linting/lintRowSources.ts';
import { lintValues } from './linting/lintValues.ts';
import { readDrafts } from './readDrafts.ts';

/** All definitions, or every fault that keeps them from being read. */
export type ReadDefinitions =
  | { readonly ok: true; readonly definitions: Definitions }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

const inspections: readonly Inspection[] = [
  lintCatalogueFile,
  lintNumbers,
  lintNames,
  lintKeywords,
  lintKeys,
  lintRowSources,
  lintReferences,
  lintCopies,
  lintFollows,
  lintCodeChoices,
  lintValues,
  lintChecks,
  lintIndicators,
];

/**
 * Reads the files of a folder of definitions and links what they name; all faults at once.
 *
 * What needs the field kinds or the rules lies above this folder and is passed in as further inspections.
 */
export function readDefinitions(
  files: readonly DefinitionFile[],
  further: readonly Inspection[] = [],
): ReadDefinitions {
  const report = new FaultReport(files);
  const drafts = readDrafts(files, report);
  lintCodeLists(drafts, report);
  for (const catalogue of drafts.catalogues) {
    for (const inspect of [...inspections, ...further]) inspect(catalogue, drafts, report);
  }
  for (const plan of drafts.plans) lintPlan(plan, drafts, report);
  for (const demonstration of drafts.demonstrations) lintDemonstration(demonstration, drafts, report);
  return report.isEmpty ? { ok: true, definitions: linkDefinitions(drafts) } : { ok: false, faults: report.faults() };
}
