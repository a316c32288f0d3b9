import type { Workbook } from 'hucre/xlsx';
import { amendmentTo } from '#schema/definition/amendmentTo.ts';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { FaultReport } from '#schema/definition/faults/FaultReport.ts';
import { formatDefinition } from '#schema/definition/formatDefinition.ts';
import { readDrafts } from '#schema/definition/readDrafts.ts';
import type { TableFile } from '#schema/definition/TableFile.ts';
import { writtenCatalogues } from '#schema/definition/writtenCatalogues.ts';
import type { WrittenTable } from '#schema/definition/WrittenCatalogue.ts';
import { closestTitles } from '#schema/drafting/closestTitles.ts';
import { newYear } from '#schema/drafting/newYear.ts';
import type { BenchFault } from '#schema/issues/BenchFault.ts';
import { type Drafting, draftTable } from './draftTable.ts';
import type { FormTable } from './FormTable.ts';
import { formTables } from './formTables.ts';

/** What became of a table of the workbook. */
export interface DraftedTable {
  readonly sheet: string;
  readonly cell: string;
  readonly title: string;
  readonly fields: number;
  readonly name: string;
  /** `same`: as last year's; `changed`; `new`. */
  readonly outcome: 'same' | 'changed' | 'new';
}

export type Drafted =
  | {
      readonly ok: true;
      readonly catalogue: string;
      readonly files: readonly DefinitionFile[];
      readonly tables: readonly DraftedTable[];
      /** What is unsure, each with sheet and cell: nothing of it is settled before somebody has looked. */
      readonly doubts: readonly BenchFault[];
    }
  | { readonly ok: false; readonly faults: readonly BenchFault[] };

/**
 * Drafts the definitions of a year from a workbook as a ministry sends it: tables and fields are matched with those of
 * the catalogue it is like, by title, so that names, keys, types and rules are kept. Writes nothing.
 */
export function draftDefinitions(
  workbook: Workbook,
  files: readonly DefinitionFile[],
  { like, year }: { readonly like: string; readonly year: number },
): Drafted {
  const made = newYear(files, { from: like, year, plans: [] });
  if (!made.ok) return made;
  const all = [...files, ...made.files];
  const inherited = writtenCatalogues(all).find(({ id }) => id === made.id)?.tables ?? [];
  const doubts: BenchFault[] = [];
  const units = new Set(
    inherited.flatMap(({ file }) => Object.values(file.properties ?? {}).flatMap(({ unit }) => unit ?? [])),
  );
  const forms = workbook.sheets.flatMap((sheet) => {
    if (sheet.hidden === true || sheet.veryHidden === true) {
      doubts.push({
        code: 'sheetHidden',
        sheet: sheet.name,
        message: '隐藏的工作表没有读取',
        mend: '其中若有要填报的表，取消隐藏后重新起草。',
      });
      return [];
    }
    const found = formTables(sheet, workbook, units);
    if (found.length === 0)
      doubts.push({
        code: 'noHeader',
        sheet: sheet.name,
        message: '没有找到表头',
        mend: '表头是并排的两个以上标题；封面、说明不必理会。',
      });
    return found;
  });
  if (forms.length === 0)
    return {
      ok: false,
      faults: [
        { code: 'noTables', message: '工作簿中没有找到任何表', mend: '每张表要有表头；隐藏的工作表不读取。' },
        ...doubts,
      ],
    };
  const drafts = readDrafts(files, new FaultReport(files));
  const drafting: Drafting = {
    catalogue: made.id,
    lists: new Map([...drafts.codeLists].map(([id, { list }]) => [id, list])),
    knownNames: knownNames(inherited),
    newLists: new Map(),
    doubts,
  };
  const matched = matchForms(forms, inherited, doubts);
  const written: DefinitionFile[] = [...made.files];
  const names = new Set(inherited.map(({ file }) => file.table?.name ?? ''));
  const tables = forms.map((form): DraftedTable => {
    const base = matched.get(form)?.file;
    const draft = settled(draftTable(form, base, drafting), names, made, all);
    const amendment = base === undefined ? undefined : amendmentTo(base, draft);
    const isSame = amendment !== undefined && Object.keys(amendment).length === 0;
    const { no = '', name = '' } = draft.table ?? {};
    names.add(name);
    const schema = '../../../schema/table-definition.schema.json';
    if (!isSame)
      written.push({
        path: `${made.id}/tables/${no}-${name}.json`,
        text: formatDefinition(
          amendment === undefined
            ? draft
            : { $schema: schema, $id: draft.$id, amends: `${like}/${name}`, ...amendment },
        ),
      });
    const outcome = base === undefined ? 'new' : isSame ? 'same' : 'changed';
    return { sheet: form.sheet, cell: form.cell, title: form.title, fields: form.columns.length, name, outcome };
  });
  for (const { id, title, codes } of drafting.newLists.values())
    written.push({
      path: `code-lists/${id}.json`,
      text: formatDefinition({
        $schema: '../../schema/code-list.schema.json',
        id,
        title,
        origin: 'notice',
        includes: [],
        codes,
      }),
    });
  const found = new Set(matched.values());
  for (const table of inherited)
    if (!found.has(table))
      doubts.push({
        code: 'tableMissing',
        message: `上年的表“${table.file.table?.no} ${table.file.title}”（${table.file.table?.name}）在工作簿中没有`,
        mend: '仍沿用着；确实取消就写进 catalogue.json 的 drops。',
      });
  return { ok: true, catalogue: made.id, files: written, tables, doubts };
}

/** Names of fields by title, where a title has but one. */
function knownNames(tables: readonly WrittenTable[]): ReadonlyMap<string, string> {
  const names = new Map<string, string | undefined>();
  for (const { file } of tables)
    for (const [name, { title = '' }] of Object.entries(file.properties ?? {}))
      names.set(title, names.has(title) && names.get(title) !== name ? undefined : name);
  return new Map([...names].flatMap(([title, name]) => (name === undefined ? [] : [[title, name] as const])));
}

/** Tables by title; with the same number, a title that is only alike is enough. Each table of last year's once. */
function matchForms(
  forms: readonly FormTable[],
  tables: readonly WrittenTable[],
  doubts: BenchFault[],
): ReadonlyMap<FormTable, WrittenTable> {
  const matched = new Map<FormTable, WrittenTable>();
  const guesses = forms.flatMap((form) =>
    closestTitles(form.title, tables, ({ file }) => file.title ?? '', 0.5).map((guess) => {
      const sameNumber = form.no !== undefined && guess.thing.file.table?.no === form.no;
      return { form, ...guess, rank: guess.likeness + (guess.sure ? 1 : 0) + (sameNumber ? 0.3 : 0), sameNumber };
    }),
  );
  for (const { form, thing, sure, likeness, sameNumber } of guesses.toSorted((a, b) => b.rank - a.rank)) {
    if (matched.has(form) || [...matched.values()].includes(thing)) continue;
    if (!sure && !sameNumber && likeness < 0.7) continue;
    matched.set(form, thing);
    if (!sure)
      doubts.push({
        code: 'tableUnsure',
        sheet: form.sheet,
        cell: form.cell,
        message: `“${form.title}”认作上年的“${thing.file.title}”（${thing.file.table?.name}）`,
        mend: '标题不完全相同：核对是不是同一张表；不是就改成新表。',
      });
  }
  return matched;
}

/** A new table gets a name of its own, and the group and window that most tables of the catalogue have. */
function settled(
  draft: TableFile,
  names: ReadonlySet<string>,
  { id }: { readonly id: string },
  files: readonly DefinitionFile[],
): TableFile {
  const facts = draft.table ?? {};
  if (facts.group !== '' || facts.window !== '') return draft;
  const catalogue = readDrafts(files, new FaultReport(files)).catalogues.find((candidate) => candidate.id === id);
  let name = facts.name ?? '';
  for (let number = 2; names.has(name); number += 1) name = `${facts.name}${number}`;
  const numbers = new Set(catalogue?.tables.map(({ table }) => table.no));
  let no = facts.no ?? '0';
  for (let number = 1; numbers.has(no) || no === '0'; number += 1) no = `new.${number}`;
  return {
    ...draft,
    $id: `${id}/${name}`,
    table: {
      ...facts,
      name,
      no,
      group: catalogue?.file.groups?.[0] ?? '',
      window: Object.keys(catalogue?.file.windows ?? {})[0] ?? '',
    },
  };
}
