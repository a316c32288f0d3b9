import type { DefinitionFault } from '../issues/DefinitionFault.ts';
import type { Catalogue } from './Catalogue.ts';
import type { CodeList } from './CodeList.ts';
import type { DefinitionFile } from './DefinitionFile.ts';
import type { Definitions } from './Definitions.ts';
import { readTable } from './readTable.ts';

/** All definitions, or every fault that keeps them from being read. */
export type ReadDefinitions =
  | { readonly ok: true; readonly definitions: Definitions }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

/** Reads the files of a folder of definitions and links what they name. */
export function readDefinitions(files: readonly DefinitionFile[]): ReadDefinitions {
  const faults: DefinitionFault[] = [];
  const parsed = new Map<string, unknown>();
  for (const file of files) {
    try {
      parsed.set(file.path, JSON.parse(file.text));
    } catch (error) {
      faults.push({
        code: 'notJson',
        file: file.path,
        pointer: '',
        message: String(error),
        mend: 'Write the file as JSON: quotes around names, no comma after the last member.',
      });
    }
  }
  if (faults.length > 0) return { ok: false, faults };

  const codeLists = new Map<string, CodeList>();
  const catalogues: Catalogue[] = [];
  for (const [path, json] of parsed) {
    if (path.startsWith('code-lists/')) {
      const list = json as CodeList;
      codeLists.set(list.id, list);
    }
    if (path.endsWith('/catalogue.json')) {
      const folder = path.slice(0, -'catalogue.json'.length);
      const catalogue = json as Omit<Catalogue, 'tables'>;
      const tables = [...parsed]
        .filter(([file]) => file.startsWith(`${folder}tables/`))
        .map(([file, table]) => readTable(catalogue.id, file, table))
        .toSorted((a, b) => compareNumbers(a.no, b.no));
      catalogues.push({ ...catalogue, tables });
    }
  }
  return { ok: true, definitions: { codeLists, catalogues } };
}

/** `1.10` comes after `1.9`. */
function compareNumbers(a: string, b: string): number {
  const left = a.split(/[.-]/).map(Number);
  const right = b.split(/[.-]/).map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
