import type { CatalogueFile } from './CatalogueFile.ts';
import { catalogueFaults } from './faults/catalogueFaults.ts';
import type { FaultReport } from './faults/FaultReport.ts';
import type { CatalogueDraft, TableDraft } from './linting/Drafts.ts';
import { amendTable } from './amendTable.ts';
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
  const amended = new Set<string>();
  for (const { path, role, json } of catalogue.own) {
    if (role.role !== 'table') continue;
    // An amended table may bear another name: the one it amends is not taken over beside it.
    if (isAmendment(json)) amended.add(json.amends);
    const draft = json === undefined ? undefined : readDraft(catalogue, path, json, report);
    if (draft !== undefined && draft.table.name !== '') tables.push(draft);
    else unread.add(/-([^-/]+)\.json$/.exec(path)?.[1] ?? '');
  }
  const replaced = new Set([...tables.map((draft) => draft.table.name), ...unread, ...(catalogue.file.drops ?? [])]);
  for (const taken of catalogue.base?.tables ?? []) {
    if (!replaced.has(taken.table.name) && !amended.has(`${catalogue.base?.id}/${taken.table.name}`))
      tables.push(takenOver(catalogue, taken));
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
  if (!isAmendment(json)) return shapedDraft(catalogue.id, path, replacing(catalogue, json), report);
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
  const merged = amendTable(followed(catalogue, base), patch);
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

/** A whole definition in place of one that is extended follows it too, unless it says what it follows. */
function replacing(catalogue: CatalogueFiles, json: unknown): unknown {
  const facts = (json as TableFile | null)?.table;
  if (catalogue.base === undefined || typeof facts?.name !== 'string' || facts.follows !== undefined) return json;
  const origin = catalogue.base.byName.get(facts.name);
  return origin === undefined || !carriesOver(catalogue, catalogue.base)
    ? json
    : { ...(json as TableFile), table: { ...facts, follows: origin.table.id } };
}

/** Data go from an earlier year to a later one of the same kind of school. */
function carriesOver({ file }: CatalogueFiles, { file: base }: CatalogueDraft): boolean {
  return file.family === base.family && (base.year ?? 0) < (file.year ?? 0);
}

/** What is extended follows its origin by itself; what the origin followed, and its earlier names, are its own business. */
function followed(catalogue: CatalogueFiles, draft: TableDraft): TableFile {
  const { follows: _earlier, carry, ...facts } = draft.file.table ?? {};
  const follows = catalogue.base !== undefined && carriesOver(catalogue, catalogue.base) && { follows: draft.table.id };
  return {
    ...draft.file,
    // That no rows are carried holds on; which of several tables they came from does not.
    table: { ...facts, ...(carry === false ? { carry } : {}), ...(follows === false ? {} : follows) },
    properties: Object.fromEntries(
      Object.entries(draft.file.properties ?? {}).map(([name, property]) => [
        name,
        mergePatch(property, { renamedFrom: null }) as PropertyFile,
      ]),
    ),
  };
}

function takenOver(catalogue: CatalogueFiles, draft: TableDraft): TableDraft {
  const file = { ...followed(catalogue, draft), $id: `${catalogue.id}/${draft.table.name}` };
  return { ...draft, file, table: readTable(catalogue.id, draft.path, file), inherited: true };
}
