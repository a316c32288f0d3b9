import type { DefinitionFile } from '../definition/DefinitionFile.ts';
import { type ReadDefinitions, readDefinitions } from '../definition/readDefinitions.ts';
import { lintComputed } from './lintComputed.ts';
import { lintDefaults } from './lintDefaults.ts';
import { lintExamples } from './lintExamples.ts';
import { lintRules } from './lintRules.ts';

/** Reads and links definitions, with the faults that only field kinds and rules can judge. */
export function lintDefinitions(files: readonly DefinitionFile[]): ReadDefinitions {
  return readDefinitions(files, [lintDefaults, lintRules, lintComputed, lintExamples]);
}
