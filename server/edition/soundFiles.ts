import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { DefinitionsRefused } from './DefinitionsRefused.ts';

/** Reads definitions that shall be in force; throws all their faults where there are some. */
export function soundFiles(files: readonly DefinitionFile[]): Definitions {
  const read = lintDefinitions(files);
  if (!read.ok) throw new DefinitionsRefused(read.faults);
  return read.definitions;
}
