import { catalogueFaults } from '../faults/catalogueFaults.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { nameFaults } from '../faults/nameFaults.ts';
import { isDay } from '../isDay.ts';
import { nearestName } from '../nearestName.ts';
import { pointer } from '../../issues/pointer.ts';
import type { CatalogueDraft, Drafts } from './Drafts.ts';

/** The catalogue file itself: identity, windows, and what it leaves out of the one it extends. */
export function lintCatalogueFile(catalogue: CatalogueDraft, drafts: Drafts, report: FaultReport): void {
  const { path, file, id } = catalogue;
  const at = (...segments: readonly (string | number)[]) => ({ file: path, pointer: pointer(...segments) });
  if (file.id !== undefined && file.id !== id)
    report.add(nameFaults.idNotMatching, at('id'), { id: file.id, expected: id });
  if (file.name !== undefined) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(file.name))
      report.add(nameFaults.notLowerCamelCase, at('name'), { name: file.name });
    if (file.name.length > 40)
      report.add(nameFaults.nameTooLong, at('name'), { name: file.name, length: file.name.length });
    const other = drafts.catalogues.find((candidate) => candidate.file.name === file.name);
    if (other !== undefined && other !== catalogue)
      report.add(
        nameFaults.duplicateCatalogueName,
        { ...at('name'), other: { file: other.path, pointer: '/name' } },
        { name: file.name, other: other.path },
      );
  }
  for (const [name, window] of Object.entries(file.windows ?? {})) {
    const { start, end } = window;
    for (const [member, day] of Object.entries({ start, end })) {
      if (day !== undefined && !isDay(day)) report.add(catalogueFaults.notADay, at('windows', name, member), { day });
    }
    if (start !== undefined && end !== undefined && start > end)
      report.add(catalogueFaults.windowOutOfOrder, at('windows', name), { window: name, start, end });
  }
  lintDrops(catalogue, drafts, report);
  lintSchoolGroup(catalogue, report);
}

function lintDrops({ path, file }: CatalogueDraft, drafts: Drafts, report: FaultReport): void {
  const base = drafts.catalogues.find((candidate) => candidate.id === file.extends);
  const known = {
    drops: base?.tables.map((draft) => draft.table.name),
    dropsChecks: base?.checks.map(({ entry }) => entry.id ?? ''),
    dropsIndicators: base?.indicators.map(({ entry }) => entry.id ?? ''),
  };
  for (const keyword of ['drops', 'dropsChecks', 'dropsIndicators'] as const) {
    const given = file[keyword] ?? [];
    if (given.length > 0 && typeof file.extends !== 'string')
      report.add(catalogueFaults.dropsWithoutExtends, { file: path, pointer: `/${keyword}` }, { keyword });
    const names = known[keyword];
    if (names === undefined) continue;
    for (const [at, name] of given.entries()) {
      if (names.includes(name) || base?.unread.has(name) === true) continue;
      const place = { file: path, pointer: pointer(keyword, at) };
      report.add(catalogueFaults.dropMissing, place, { keyword, name, near: nearestName(name, names) });
    }
  }
}

function lintSchoolGroup({ path, file, byName, unread }: CatalogueDraft, report: FaultReport): void {
  if (file.schoolGroup === undefined) return;
  const [tableName = '', fieldName = ''] = file.schoolGroup.split('.');
  if (unread.has(tableName)) return;
  const draft = byName.get(tableName);
  const fields = draft?.table.fields.map((field) => field.name) ?? [];
  if (draft?.table.shape === 'record' && (fields.includes(fieldName) || draft.unread.has(fieldName))) return;
  const near = draft === undefined ? nearestName(tableName, byName.keys()) : nearestName(fieldName, fields);
  report.add(
    catalogueFaults.schoolGroupMissing,
    { file: path, pointer: '/schoolGroup' },
    { path: file.schoolGroup, near },
  );
}
