import type { DefinitionFault } from '#schema/issues/DefinitionFault.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '../edition/readFolder.ts';

export interface CheckDefinitions {
  readonly folder: string;
  /** Shows only the faults of one catalogue and of what stands beside the catalogues. */
  readonly catalogue?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Checks a folder of definitions without a database; `true` where nothing is wrong. */
export async function checkDefinitions(asked: CheckDefinitions, print: (line: string) => void): Promise<boolean> {
  const files = await readFolder(asked.folder);
  if (asked.catalogue !== undefined && !files.some(({ path }) => path.startsWith(`${asked.catalogue}/`))) {
    print(`文件夹 ${asked.folder} 中没有目录“${asked.catalogue}”`);
    return false;
  }
  const read = lintDefinitions(files);
  const faults = read.ok ? [] : read.faults.filter((fault) => isOf(fault, asked.catalogue));
  if (asked.json === true) {
    print(JSON.stringify(faults, null, 2));
    return faults.length === 0;
  }
  for (const fault of faults) print(faultLine(fault));
  print(`${files.length} 个文件，${faults.length === 0 ? '没有问题' : `${faults.length} 个问题`}`);
  return faults.length === 0;
}

/** `file:line:column code message – mend`, the form that editors make a link of. */
function faultLine({ file, line, column, code, pointer, message, mend, other }: DefinitionFault): string {
  const place = pointer === '' ? '' : ` ${pointer}`;
  const second = other === undefined ? '' : `（另见 ${other.file}${other.pointer}）`;
  return `${file}:${line}:${column} ${code}${place} ${message}${second} – ${mend}`;
}

function isOf(fault: DefinitionFault, catalogue: string | undefined): boolean {
  if (catalogue === undefined) return true;
  const [folder = ''] = fault.file.split('/');
  return folder === catalogue || folder === 'code-lists' || folder === 'plans';
}
