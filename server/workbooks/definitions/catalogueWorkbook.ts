import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { FaultReport } from '#schema/definition/faults/FaultReport.ts';
import { fileRole } from '#schema/definition/fileRole.ts';
import { readDrafts } from '#schema/definition/readDrafts.ts';
import type { CatalogueDraft, Drafts } from '#schema/definition/linting/Drafts.ts';
import { writtenCatalogues } from '#schema/definition/writtenCatalogues.ts';
import type { DefinitionWorkbook } from './DefinitionWorkbook.ts';

/** What a workbook of a catalogue holds; `undefined` where there is no such catalogue. */
export function catalogueWorkbook(files: readonly DefinitionFile[], id: string): DefinitionWorkbook | undefined {
  const written = writtenCatalogues(files).find((catalogue) => catalogue.id === id);
  if (written === undefined) return undefined;
  const drafts = readDrafts(files, new FaultReport(files));
  const draft = drafts.catalogues.find((catalogue) => catalogue.id === id);
  const used = draft === undefined ? new Set<string>() : listsUsed(draft, drafts);
  return {
    catalogue: written.file,
    tables: written.tables.map(({ file }) => file).toSorted((a, b) => byNumber(a.table?.no, b.table?.no)),
    checks: written.checks,
    indicators: written.indicators,
    codeLists: files.flatMap(({ path, text }) => {
      const role = fileRole(path);
      return role?.role === 'codeList' && used.has(role.id) ? [JSON.parse(text) as Record<string, unknown>] : [];
    }),
  };
}

function byNumber(a = '', b = ''): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The lists that fields name, those these include, and those that hold parents of their codes. */
function listsUsed({ tables }: CatalogueDraft, { codeLists }: Drafts): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (id: string): void => {
    const list = codeLists.get(id)?.list;
    if (list === undefined || used.has(id)) return;
    used.add(id);
    for (const included of list.includes) use(included);
    const own = new Set(list.codes.map(({ code }) => code));
    const parents = new Set(
      list.codes.flatMap(({ parent }) => (parent === undefined || own.has(parent) ? [] : [parent])),
    );
    if (parents.size === 0) return;
    for (const [other, draft] of codeLists) if (draft.list.codes.some(({ code }) => parents.has(code))) use(other);
  };
  for (const { table } of tables)
    for (const { codeList } of table.fields) {
      if (codeList === undefined) continue;
      for (const id of 'lists' in codeList ? codeList.lists : Object.values(codeList.byCode).flat()) use(id);
    }
  return used;
}
