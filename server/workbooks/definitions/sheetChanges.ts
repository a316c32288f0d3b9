import { amendmentTo } from '#schema/definition/amendmentTo.ts';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { fileRole } from '#schema/definition/fileRole.ts';
import { formatDefinition } from '#schema/definition/formatDefinition.ts';
import { sameMeaning } from '#schema/definition/sameMeaning.ts';
import type { TableFile } from '#schema/definition/TableFile.ts';
import { writtenCatalogues } from '#schema/definition/writtenCatalogues.ts';
import type { WrittenCatalogue } from '#schema/definition/WrittenCatalogue.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import type { BenchFault } from '#schema/issues/BenchFault.ts';
import type { DefinitionWorkbook } from './DefinitionWorkbook.ts';
import type { ReadSheet } from './readSheet.ts';

type Json = Readonly<Record<string, unknown>>;

/** A file to write, or with `null` to take away. */
export interface DefinitionChange {
  readonly path: string;
  readonly text: string | null;
}

export type SheetChanges =
  | { readonly ok: true; readonly changes: readonly DefinitionChange[] }
  | { readonly ok: false; readonly faults: readonly BenchFault[] };

/**
 * What a workbook that was read changes in the files: files that say the same stay as they are, tables that are
 * inherited stay inherited, those that amend go on amending. Nothing is told to be written that would have a fault.
 */
export function sheetChanges(
  { definitions, places, faults }: ReadSheet,
  files: readonly DefinitionFile[],
): SheetChanges {
  const id = definitions.catalogue.id ?? '';
  const written = writtenCatalogues(files).find((catalogue) => catalogue.id === id);
  if (faults.length > 0) return { ok: false, faults };
  const wanted = new Map<string, { readonly json: unknown; readonly key: string }>();
  const base = inherited(files, id, definitions);
  const drops = tableFiles(definitions, written, base, files, wanted);
  const kept = {
    checks: ownEntries(definitions.checks as readonly Json[], (base?.checks ?? []) as readonly Json[]),
    indicators: ownEntries(definitions.indicators, base?.indicators ?? []),
  };
  for (const name of ['checks', 'indicators'] as const)
    if (kept[name].own.length > 0 || files.some(({ path }) => path === `${id}/${name}.json`))
      wanted.set(`${id}/${name}.json`, {
        json: { $schema: `../../schema/${name}.schema.json`, [name]: kept[name].own },
        key: name,
      });
  wanted.set(`${id}/catalogue.json`, {
    key: 'catalogue',
    json: {
      ...definitions.catalogue,
      ...(drops.length === 0 ? {} : { drops }),
      ...(kept.checks.gone.length === 0 ? {} : { dropsChecks: kept.checks.gone }),
      ...(kept.indicators.gone.length === 0 ? {} : { dropsIndicators: kept.indicators.gone }),
    },
  });
  for (const list of definitions.codeLists)
    wanted.set(`code-lists/${String(list['id'])}.json`, { json: list, key: `list:${String(list['id'])}` });
  const changes = differences(files, wanted, id, base);
  return held(changes, files, wanted, places);
}

/** The catalogue as it would be if all of it were taken over. */
function inherited(
  files: readonly DefinitionFile[],
  id: string,
  { catalogue }: DefinitionWorkbook,
): WrittenCatalogue | undefined {
  if (typeof catalogue.extends !== 'string') return undefined;
  const own = { path: `${id}/catalogue.json`, text: JSON.stringify(catalogue) };
  return writtenCatalogues([...files.filter(({ path }) => !path.startsWith(`${id}/`)), own]).find(
    (candidate) => candidate.id === id,
  );
}

const ordered = (name: string): boolean => name === 'properties';

/** Notes the file of each table that needs one, and answers which inherited tables are dropped. */
function tableFiles(
  { catalogue, tables }: DefinitionWorkbook,
  written: WrittenCatalogue | undefined,
  base: WrittenCatalogue | undefined,
  files: readonly DefinitionFile[],
  wanted: Map<string, { readonly json: unknown; readonly key: string }>,
): readonly string[] {
  const left = new Map(base?.tables.map(({ file }) => [file.table?.name ?? '', file]));
  for (const file of tables) {
    const { name = '', no = '' } = file.table ?? {};
    const path = `${catalogue.id}/tables/${no}-${name}.json`;
    const key = `table:${name}`;
    const stored = written?.tables.find((table) => table.file.table?.name === name);
    const amends = stored === undefined ? undefined : amendsOf(files, stored.path);
    const origin = amends?.split('/')[1] ?? name;
    const from = left.get(origin);
    left.delete(origin);
    if (from !== undefined && sameMeaning(from, file, ordered)) continue;
    const isWhole = stored !== undefined && !stored.inherited && amends === undefined;
    const amendment = from === undefined || isWhole ? undefined : amendmentTo(from, file);
    const { $schema, ...patch } = amendment ?? {};
    wanted.set(path, {
      key,
      json:
        amendment === undefined
          ? withoutOwnFollows(file, from)
          : {
              $schema: $schema ?? file['$schema' as keyof TableFile],
              $id: file.$id,
              amends: `${String(catalogue.extends)}/${origin}`,
              ...patch,
            },
    });
  }
  return [...left.keys()];
}

/** A whole definition in place of an inherited one follows it by itself. */
function withoutOwnFollows(file: TableFile, from: TableFile | undefined): TableFile {
  const { follows, ...facts } = file.table ?? {};
  return from !== undefined && follows === from.table?.follows ? { ...file, table: facts } : file;
}

function amendsOf(files: readonly DefinitionFile[], path: string): string | undefined {
  const text = files.find((file) => file.path === path)?.text ?? '{}';
  return (JSON.parse(text) as { readonly amends?: string }).amends;
}

function ownEntries(
  wanted: readonly Json[],
  base: readonly Json[],
): { readonly own: readonly Json[]; readonly gone: readonly string[] } {
  const there = new Map(base.map((entry) => [entry['id'], entry]));
  const ids = new Set(wanted.map((entry) => entry['id']));
  return {
    own: wanted.filter((entry) => !sameMeaning(there.get(entry['id']), entry)),
    gone: base.flatMap((entry) => (ids.has(entry['id']) ? [] : [String(entry['id'])])),
  };
}

function differences(
  files: readonly DefinitionFile[],
  wanted: ReadonlyMap<string, { readonly json: unknown }>,
  id: string,
  base: WrittenCatalogue | undefined,
): readonly DefinitionChange[] {
  const stored = new Map(files.map(({ path, text }) => [path, text]));
  const changes: DefinitionChange[] = [];
  for (const [path, { json }] of wanted) {
    const text = stored.get(path);
    const before: unknown = text === undefined ? undefined : JSON.parse(text);
    if (before === undefined || !sameMeaning(meaning(path, before, base), meaning(path, json, base), ordered))
      changes.push({ path, text: formatDefinition(before === undefined ? json : inOrderOf(json, before)) });
  }
  for (const { path } of files) if (path.startsWith(`${id}/`) && !wanted.has(path)) changes.push({ path, text: null });
  return changes;
}

/** What a file says, without what may be said or left out with the same meaning. */
function meaning(path: string, json: unknown, base: WrittenCatalogue | undefined): unknown {
  const { $schema: _schema, ...facts } = json as Json;
  const role = fileRole(path)?.role;
  if (role === 'catalogue') {
    const taken = (base?.file ?? {}) as Json;
    const said = Object.entries(facts).filter(
      ([name, value]) =>
        value !== null &&
        !(Array.isArray(value) && value.length === 0) &&
        !(['layers', 'groups', 'schoolGroup'].includes(name) && sameMeaning(value, taken[name])),
    );
    return Object.fromEntries(
      said.map(([name, value]) => [name, name.startsWith('drops') ? [...(value as string[])].toSorted() : value]),
    );
  }
  return role === 'codeList' ? plain(facts) : facts;
}

/** In code lists `null` and an empty list say as much as nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && !(Array.isArray(member) && member.length === 0))
      .map(([name, member]) => [name, plain(member)]),
  );
}

/** Members in the order that the stored file has them, so that a small change is a small difference. */
function inOrderOf(json: unknown, model: unknown, name = ''): unknown {
  if (Array.isArray(json) && Array.isArray(model)) return json.map((entry, at) => inOrderOf(entry, model[at]));
  if (!isObject(json) || !isObject(model)) return json;
  const names = name === 'properties' ? Object.keys(json) : [...new Set([...Object.keys(model), ...Object.keys(json)])];
  return Object.fromEntries(
    names.flatMap((member) =>
      Object.hasOwn(json, member) ? [[member, inOrderOf(json[member], model[member], member)]] : [],
    ),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The changes, if the definitions hold with them; else their faults at the cells they come from. */
function held(
  changes: readonly DefinitionChange[],
  files: readonly DefinitionFile[],
  wanted: ReadonlyMap<string, { readonly key: string }>,
  places: ReadSheet['places'],
): SheetChanges {
  const changed = new Set(changes.map(({ path }) => path));
  const kept = files.filter(({ path }) => !changed.has(path));
  const added = changes.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));
  const read = lintDefinitions([...kept, ...added]);
  if (read.ok) return { ok: true, changes };
  return {
    ok: false,
    faults: read.faults.map(({ code, file, pointer, message, mend }) => {
      const key = wanted.get(file)?.key;
      const place = key === undefined ? undefined : places.find(key, pointer);
      return { code, ...place, message: place === undefined ? `${file}${pointer} ${message}` : message, mend };
    }),
  };
}
