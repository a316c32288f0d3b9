import { pointer } from '../../issues/pointer.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { nameFaults } from '../faults/nameFaults.ts';
import { waysBack } from '../waysBack.ts';
import { writtenTargets } from '../writtenTargets.ts';
import type { WayBack } from '../Table.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** Names that become GraphQL fields and SQL columns: their form, and that no two of them meet. */
export function lintNames(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  const ways = waysBack(catalogue.tables.map((draft) => draft.table));
  for (const draft of catalogue.tables) {
    lintName(draft.table.name, { file: draft.path, pointer: '/table/name' }, report);
    lintFieldNames(draft, ways.get(draft.table.name) ?? [], report);
  }
  lintTypeNames(catalogue, report);
}

function lintName(name: string, place: { file: string; pointer: string }, report: FaultReport): void {
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (name.startsWith('_')) report.add(nameFaults.nameBeginsWithUnderscore, place, { name });
  else if (!/^[a-z][A-Za-z0-9]*$/.test(name)) report.add(nameFaults.notLowerCamelCase, place, { name });
  if (name.length > 40) report.add(nameFaults.nameTooLong, place, { name, length: name.length });
  else if (column.length > 63) report.add(nameFaults.columnNameTooLong, place, { name, column });
  if (column === 'school_id' || column === 'collection_id') report.add(nameFaults.reservedName, place, { name });
}

/** Everything that becomes a field of the row's GraphQL type; the first to take a name has it. */
function lintFieldNames(draft: TableDraft, ways: readonly WayBack[], report: FaultReport): void {
  const { path, file, table } = draft;
  const taken = new Map<string, string>([['_row', '系统信息']]);
  const take = (name: string, what: string, place: string): void => {
    const one = taken.get(name);
    if (one === undefined) taken.set(name, what);
    else report.add(nameFaults.nameClash, { file: path, pointer: place }, { name, one, other: what });
  };
  for (const name of Object.keys(file.properties ?? {})) {
    lintName(name, { file: path, pointer: pointer('properties', name) }, report);
    take(name, '字段', pointer('properties', name));
  }
  for (const field of table.fields) {
    const place = pointer('properties', field.name);
    if (field.codeList === undefined) continue;
    const suffix = field.kind === 'code' ? 'Label' : 'Labels';
    take(`${field.name}${suffix}`, `代码字段“${field.name}”的名称`, place);
  }
  for (const field of table.fields) {
    const written = writtenTargets(file.properties?.[field.name] ?? {});
    for (const [position, { as }] of (field.references ?? []).entries()) {
      const { target, pointer: below } = written[position] ?? { target: {}, pointer: '' };
      const place = pointer('properties', field.name) + below;
      if (target.as !== undefined) lintName(as, { file: path, pointer: `${place}/as` }, report);
      // A reference that lacks a name of its own is reported with the references.
      if (target.as !== undefined || as !== field.name) take(as, `“${field.name}”引用的行`, place);
    }
  }
  for (const [position, reference] of table.references.entries()) {
    if (reference.as === '') continue;
    const place = pointer('table', 'references', position, 'as');
    lintName(reference.as, { file: path, pointer: place }, report);
    take(reference.as, '引用的行', place);
  }
  for (const way of ways) take(way.name, `“${way.table}”经“${way.as}”引用本表的行`, '/table/name');
}

/** Endings of the GraphQL names that a table gives rise to, beside its own. */
const endings = ['Aggregate', 'Where', 'Order', 'Set', 'Change', 'Saved', 'Refused', 'Deleted', 'List', 'Edge'];

function lintTypeNames(catalogue: CatalogueDraft, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    const ending = endings.find((candidate) => draft.table.name.endsWith(candidate));
    const other = ending === undefined ? undefined : catalogue.byName.get(draft.table.name.slice(0, -ending.length));
    if (other === undefined) continue;
    report.add(
      nameFaults.typeNameClash,
      { file: draft.path, pointer: '/table/name', other: { file: other.path, pointer: '/table/name' } },
      { name: draft.table.name, table: draft.table.name, other: other.table.name },
    );
  }
}
