import type { DefinitionFile } from '../definition/DefinitionFile.ts';
import { definitionWarnings } from '../definition/faults/definitionWarnings.ts';
import { FaultReport } from '../definition/faults/FaultReport.ts';
import type { CatalogueDraft, CodeListDraft, Drafts } from '../definition/linting/Drafts.ts';
import { readDrafts } from '../definition/readDrafts.ts';
import type { DefinitionFault } from '../issues/DefinitionFault.ts';
import { pointer } from '../issues/pointer.ts';

/** What in sound definitions is seldom meant; they are in force all the same. */
export function warnOfDefinitions(files: readonly DefinitionFile[]): readonly DefinitionFault[] {
  const drafts = readDrafts(files, new FaultReport(files));
  const report = new FaultReport(files);
  warnOfLists(drafts, report);
  for (const catalogue of drafts.catalogues) {
    if (!drafts.plans.some(({ file }) => file.catalogue === catalogue.id))
      report.add(
        definitionWarnings.catalogueWithoutPlan,
        { file: catalogue.path, pointer: '' },
        { catalogue: catalogue.id },
      );
    warnOfTitles(catalogue, report);
    warnOfFollows(catalogue, drafts, report);
  }
  return report.faults();
}

function warnOfLists(drafts: Drafts, report: FaultReport): void {
  const used = new Set<string>();
  const use = (id: string): void => {
    if (used.has(id)) return;
    used.add(id);
    for (const included of drafts.codeLists.get(id)?.list.includes ?? []) use(included);
  };
  for (const { tables } of drafts.catalogues)
    for (const { table } of tables)
      for (const { codeList } of table.fields) {
        if (codeList === undefined) continue;
        for (const id of 'lists' in codeList ? codeList.lists : Object.values(codeList.byCode).flat()) use(id);
      }
  for (const [id, draft] of drafts.codeLists) {
    // The codes of another list may be the parents of those of this one.
    if (!used.has(id) && !isParentList(draft, drafts))
      report.add(definitionWarnings.unusedCodeList, { file: draft.path, pointer: '' }, { list: id });
    const labels = new Map<string, string>();
    for (const [at, { code, label, from, to }] of draft.list.codes.entries()) {
      const other = labels.get(label);
      if (other !== undefined && from === undefined && to === undefined)
        report.add(
          definitionWarnings.sameLabel,
          { file: draft.path, pointer: pointer('codes', at, 'label') },
          { label, code, other },
        );
      if (from === undefined && to === undefined) labels.set(label, other ?? code);
    }
  }
}

function isParentList({ list }: CodeListDraft, drafts: Drafts): boolean {
  const codes = new Set(list.codes.map(({ code }) => code));
  return [...drafts.codeLists.values()].some((other) => {
    const own = new Set(other.list.codes.map(({ code }) => code));
    return other.list.codes.some(({ parent }) => parent !== undefined && !own.has(parent) && codes.has(parent));
  });
}

function warnOfTitles(catalogue: CatalogueDraft, report: FaultReport): void {
  for (const { table, path, inherited } of catalogue.tables) {
    if (inherited) continue;
    const titles = new Map<string, string>();
    for (const { name, title } of table.fields) {
      const other = titles.get(title);
      if (other !== undefined)
        report.add(
          definitionWarnings.sameTitle,
          { file: path, pointer: pointer('properties', name, 'title') },
          { title, other },
        );
      titles.set(title, other ?? name);
    }
  }
}

function warnOfFollows(catalogue: CatalogueDraft, drafts: Drafts, report: FaultReport): void {
  const { family, year = 0 } = catalogue.file;
  const earlier = drafts.catalogues
    .filter(({ file }) => file.family === family && (file.year ?? 0) < year)
    .toSorted((a, b) => (b.file.year ?? 0) - (a.file.year ?? 0))[0];
  for (const { table, path } of catalogue.tables) {
    if (table.follows.length > 0 || earlier?.byName.has(table.name) !== true) continue;
    report.add(
      definitionWarnings.notFollowing,
      { file: path, pointer: '/table' },
      { table: table.name, earlier: `${earlier.id}/${table.name}` },
    );
  }
}
