import type { CatalogueFile, IndicatorFile } from './CatalogueFile.ts';
import { codeListsIn } from './codeListsIn.ts';
import type { DefinitionFile } from './DefinitionFile.ts';
import { catalogueFaults } from './faults/catalogueFaults.ts';
import type { FaultReport } from './faults/FaultReport.ts';
import { fileFaults } from './faults/fileFaults.ts';
import { nameFaults } from './faults/nameFaults.ts';
import { type FileRole, fileRole } from './fileRole.ts';
import type {
  CatalogueDraft,
  CodeListDraft,
  DemonstrationDraft,
  Drafts,
  EntryDraft,
  PlanDraft,
} from './linting/Drafts.ts';
import { nearestName } from './nearestName.ts';
import { present } from './present.ts';
import { readCodeList } from './readCodeList.ts';
import { readFile } from './readFile.ts';
import { readTableDrafts } from './readTableDrafts.ts';
import { shapeFaultsOf } from './shapeFaultsOf.ts';
import type { CheckFile } from './TableFile.ts';
import { withoutFaulty } from './withoutFaulty.ts';

/** A file whose text is JSON; `json` is `undefined` where it is not. */
export interface ReadFile {
  readonly path: string;
  readonly role: FileRole;
  readonly json: unknown;
}

/** Reads every file so far as its faults allow, reporting them. */
export function readDrafts(files: readonly DefinitionFile[], report: FaultReport): Drafts {
  const read = files.flatMap((file): ReadFile[] => {
    const role = fileRole(file.path);
    if (role !== undefined) return [{ path: file.path, role, json: readFile(file, report) }];
    report.add(fileFaults.strayFile, { file: file.path, pointer: '' }, { path: file.path });
    return [];
  });
  const { codeLists, unreadCodeLists } = readCodeLists(read, report);
  const { catalogues, unreadCatalogues } = readCatalogues(read, codeLists, report);
  const plans = read.flatMap((found): PlanDraft[] =>
    found.role.role === 'plan' && found.json !== undefined ? [{ path: found.path, file: shaped(found, report) }] : [],
  );
  const demonstrations = read.flatMap((found): DemonstrationDraft[] =>
    found.role.role === 'demonstration' && found.json !== undefined
      ? [{ path: found.path, file: shaped(found, report) }]
      : [],
  );
  return { codeLists, unreadCodeLists, catalogues, unreadCatalogues, plans, demonstrations };
}

/** The file without what the meta-schema refuses; the caller names the type that the rest has. */
function shaped({ path, role, json }: ReadFile, report: FaultReport): object {
  const faulty = shapeFaultsOf(role.role, path, json, report);
  if (faulty.includes('')) return {};
  return (faulty.length === 0 ? json : withoutFaulty(json, faulty)) as object;
}

function readCodeLists(read: readonly ReadFile[], report: FaultReport): Pick<Drafts, 'codeLists' | 'unreadCodeLists'> {
  const codeLists = new Map<string, CodeListDraft>();
  const unreadCodeLists = new Set<string>();
  for (const found of read) {
    const { path, role, json } = found;
    if (role.role !== 'codeList') continue;
    if (json === undefined) {
      unreadCodeLists.add(role.id);
      continue;
    }
    const list = readCodeList(shaped(found, report));
    if (list.id === '') unreadCodeLists.add(role.id);
    else if (list.id !== role.id)
      report.add(nameFaults.idNotMatching, { file: path, pointer: '/id' }, { id: list.id, expected: role.id });
    if (list.id !== '' && !codeLists.has(list.id)) codeLists.set(list.id, { path, list });
  }
  return { codeLists, unreadCodeLists };
}

function readCatalogues(
  read: readonly ReadFile[],
  codeLists: Drafts['codeLists'],
  report: FaultReport,
): Pick<Drafts, 'catalogues' | 'unreadCatalogues'> {
  const files = new Map<string, { readonly path: string; readonly file: CatalogueFile }>();
  const unreadCatalogues = new Set<string>();
  for (const found of read) {
    const { path, role, json } = found;
    if (role.role !== 'catalogue') continue;
    if (json === undefined) unreadCatalogues.add(role.catalogue);
    else files.set(role.catalogue, { path, file: shaped(found, report) });
  }
  for (const { path, role } of read) {
    if (!('catalogue' in role) || files.has(role.catalogue) || unreadCatalogues.has(role.catalogue)) continue;
    report.add(fileFaults.catalogueFileMissing, { file: path, pointer: '' }, { folder: role.catalogue });
  }

  const lists = new Map([...codeLists].map(([id, draft]) => [id, draft.list]));
  const drafts = new Map<string, CatalogueDraft>();
  const readOne = (id: string, extending: readonly string[]): CatalogueDraft | undefined => {
    const known = drafts.get(id);
    const found = files.get(id);
    if (known !== undefined || found === undefined) return known;
    const { path } = found;
    const base = baseOf(id, extending);
    const file = { ...inheritedFacts(base?.file), ...found.file };
    const own = read.filter(({ role }) => 'catalogue' in role && role.catalogue === id);
    const tables = readTableDrafts({ id, path, file, base, own }, report);
    const draft: CatalogueDraft = {
      path,
      file,
      id,
      ...tables,
      byName: new Map(tables.tables.toReversed().map((table) => [table.table.name, table])),
      checks: inForce(entriesOf<CheckFile>('checks', own, report), base?.checks ?? [], file.dropsChecks ?? []),
      indicators: inForce(
        entriesOf<IndicatorFile>('indicators', own, report),
        base?.indicators ?? [],
        file.dropsIndicators ?? [],
      ),
      codeLists: codeListsIn(file.year ?? 0, lists),
    };
    drafts.set(id, draft);
    return draft;
  };
  const baseOf = (id: string, extending: readonly string[]): CatalogueDraft | undefined => {
    const { path, file } = files.get(id) ?? { path: '', file: {} };
    if (typeof file.extends !== 'string') return undefined;
    const place = { file: path, pointer: '/extends' };
    const way = [...extending, id];
    if (way.includes(file.extends)) {
      report.add(catalogueFaults.extendsCycle, place, { path: [...way, file.extends].join(' → ') });
      return undefined;
    }
    if (!files.has(file.extends) && !unreadCatalogues.has(file.extends))
      report.add(catalogueFaults.extendsMissing, place, {
        extends: file.extends,
        near: nearestName(file.extends, files.keys()),
      });
    return readOne(file.extends, way);
  };
  const catalogues = [...files.keys()].flatMap((id) => readOne(id, []) ?? []);
  return { catalogues, unreadCatalogues };
}

/** What a catalogue that extends another need not say again. */
function inheritedFacts(base: CatalogueFile | undefined): CatalogueFile {
  return base === undefined ? {} : present({ layers: base.layers, groups: base.groups, schoolGroup: base.schoolGroup });
}

function entriesOf<Entry>(
  name: 'checks' | 'indicators',
  own: readonly ReadFile[],
  report: FaultReport,
): readonly EntryDraft<Entry>[] {
  return own
    .filter(({ role, json }) => role.role === name && json !== undefined)
    .flatMap((found) => {
      const file = shaped(found, report) as { readonly [list in typeof name]?: readonly Entry[] };
      return (file[name] ?? []).map((entry, position) => ({ path: found.path, position, entry }));
    });
}

/** A catalogue's own entries replace those of the same identifier in the one it extends. */
function inForce<Entry extends { readonly id?: string | null }>(
  own: readonly EntryDraft<Entry>[],
  base: readonly EntryDraft<Entry>[],
  drops: readonly string[],
): readonly EntryDraft<Entry>[] {
  const gone = new Set([...drops, ...own.map(({ entry }) => entry.id ?? '')]);
  return [...base.filter(({ entry }) => !gone.has(entry.id ?? '')), ...own];
}
