import type { DefinitionFile } from '../definition/DefinitionFile.ts';
import { lintDefinitions } from './lintDefinitions.ts';
import { warnOfDefinitions } from './warnOfDefinitions.ts';
import type { DefinitionFault } from '../issues/DefinitionFault.ts';

export interface CheckedDefinitions {
  readonly files: number;
  readonly faults: readonly DefinitionFault[];
  /** What is no fault and yet is seldom meant; asked only of definitions without faults. */
  readonly warnings: readonly DefinitionFault[];
}

/** Every fault of definitions, or those that concern one catalogue; needs no database. */
export function checkDefinitions(files: readonly DefinitionFile[], catalogue?: string): CheckedDefinitions {
  const read = lintDefinitions(files);
  const concerns = catalogue === undefined ? () => true : concerning(files, catalogue);
  return {
    files: files.filter(({ path }) => concerns(path)).length,
    faults: read.ok ? [] : read.faults.filter(({ file, other }) => concerns(file) || concerns(other?.file ?? '')),
    warnings: read.ok ? warnOfDefinitions(files).filter(({ file }) => concerns(file)) : [],
  };
}

/** The files that make up a catalogue: its own, those it extends, its plans, and the code lists. */
function concerning(files: readonly DefinitionFile[], catalogue: string): (path: string) => boolean {
  const folders = new Set(['code-lists']);
  for (let id: unknown = catalogue; typeof id === 'string' && !folders.has(id);) {
    folders.add(id);
    id = member(files, `${id}/catalogue.json`, 'extends');
  }
  return (path) => {
    const [folder = ''] = path.split('/');
    if (folder === 'plans') return [catalogue, undefined].includes(member(files, path, 'catalogue') as string);
    if (folder !== 'demonstrations') return folders.has(folder);
    const plan = member(files, path, 'plan');
    return [catalogue, undefined].includes(member(files, `plans/${String(plan)}.json`, 'catalogue') as string);
  };
}

/** A member of a file's JSON; `undefined` where the file is none. */
function member(files: readonly DefinitionFile[], path: string, name: string): unknown {
  try {
    return (JSON.parse(files.find((file) => file.path === path)?.text ?? '') as Record<string, unknown> | null)?.[name];
  } catch {
    return undefined;
  }
}
