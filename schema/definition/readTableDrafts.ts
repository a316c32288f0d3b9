import type { CatalogueFile } from './CatalogueFile.ts';
import { catalogueFaults } from './faults/catalogueFaults.ts';
import type { FaultReport } from './faults/FaultReport.ts';
import type { CatalogueDraft, TableDraft } from './linting/Drafts.ts';
import { mergePatch } from './mergePatch.ts';
import { nearestName } from './nearestName.ts';
import type { ReadFile } from './readDrafts.ts';
import { readTable } from './readTable.ts';
import { shapeFaultsOf } from './shapeFaultsOf.ts';
import type { PropertyFile, TableFile } from './TableFile.ts';
import { withoutFaulty } from './withoutFaulty.ts';

interface CatalogueFiles {
  readonly id: string;
  readonly path: string;
  readonly file: CatalogueFile;
  /** The catalogue that this one extends. */
  readonly base: CatalogueDraft | undefined;
  readonly own: readonly ReadFile[];
}

/** The tables of a catalogue: its own files, those that amend, and what it takes over unchanged. */
export function readTableDrafts(
  catalogue: CatalogueFiles,
  report: FaultReport,
): { readonly tables: readonly TableDraft[]; readonly unread: ReadonlySet<string> } {
  const tables: TableDraft[] = [];
  const unread = new Set<string>();
  for (const { path, role, json } of catalogue.own) {
    if (role.role !== 'table') continue;
    const draft = json === undefined ? undefined : readDraft(catalogue, path, json, report);
    if (draft !== undefined && draft.table.name !== '') tables.push(draft);
    else unread.add(/-([^-/]+)\.json$/.exec(path)?.[1] ?? '');
  }
  const replaced = new Set([...tables.map((draft) => draft.table.name), ...unread, ...(catalogue.file.drops ?? [])]);
  for (const taken of catalogue.base?.tables ?? []) {
    if (!replaced.has(taken.table.name)) tables.push(takenOver(catalogue.id, taken));
  }
  for (const name of catalogue.base?.unread ?? []) unread.add(name);
  return { tables, unread };
}

function readDraft(
  catalogue: CatalogueFiles,
  path: string,
  json: unknown,
  report: FaultReport,
): TableDraft | undefined {
  if (!isAmendment(json)) return shapedDraft(catalogue.id, path, json, report);
  if (shapeFaultsOf('table', path, json, report).length > 0) return undefined;
  const { amends, ...patch } = json;
  const known = new Map(catalogue.base?.tables.map((draft) => [`${catalogue.base?.id}/${draft.table.name}`, draft]));
  const base = known.get(amends);
  if (base === undefined) {
    report.add(
      catalogueFaults.amendsMissing,
      { file: path, pointer: '/amends' },
      { amends, near: nearestName(amends, known.keys()) },
    );
    return undefined;
  }
  const merged = mergePatch(followed(base), patch);
  return shapedDraft(catalogue.id, path, merged, report);
}

function isAmendment(json: unknown): json is { readonly amends: string } {
  return typeof json === 'object' && json !== null && typeof (json as { amends?: unknown }).amends === 'string';
}

function shapedDraft(catalogue: string, path: string, json: unknown, report: FaultReport): TableDraft | undefined {
  const faulty = shapeFaultsOf('table', path, json, report);
  if (faulty.includes('')) return undefined;
  const file = (faulty.length === 0 ? json : withoutFaulty(json, faulty)) as TableFile;
  const table = readTable(catalogue, path, file);
  const read = new Set(table.fields.map((field) => field.name));
  const written = (json as { properties?: object }).properties ?? {};
  return {
    path,
    file,
    table,
    unread: new Set(Object.keys(written).filter((name) => !read.has(name))),
    inherited: false,
  };
}

/** What is extended follows its origin by itself; its earlier names are the origin's business. */
function followed(draft: TableDraft): TableFile {
  return {
    ...draft.file,
    table: { ...draft.file.table, follows: draft.table.id },
    properties: Object.fromEntries(
      Object.entries(draft.file.properties ?? {}).map(([name, property]) => [
        name,
        mergePatch(property, { renamedFrom: null }) as PropertyFile,
      ]),
    ),
  };
}

function takenOver(catalogue: string, draft: TableDraft): TableDraft {
  const file = { ...followed(draft), $id: `${catalogue}/${draft.table.name}` };
  return { ...draft, file, table: readTable(catalogue, draft.path, file), inherited: true };
}
