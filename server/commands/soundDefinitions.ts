import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { faultLine } from './faultLine.ts';
import { Refusal } from './Refusal.ts';

const mostShown = 10;

/** Reads definitions that are worked with further; with faults there is nothing to work with, and all are told. */
export function soundDefinitions(files: readonly DefinitionFile[], label: string): Definitions {
  const read = lintDefinitions(files);
  if (read.ok) return read.definitions;
  const lines = read.faults.slice(0, mostShown).map(faultLine);
  const more = read.faults.length > mostShown ? '\n…（全部问题见 definitions check）' : '';
  throw new Refusal(`${label} 的定义有 ${read.faults.length} 个问题，先改正：\n${lines.join('\n')}${more}`);
}
