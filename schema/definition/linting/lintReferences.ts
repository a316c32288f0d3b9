import { pointer } from '../../issues/pointer.ts';
import type { Field } from '../Field.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { referenceFaults } from '../faults/referenceFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { RowReference } from '../Table.ts';
import { writtenTargets } from '../writtenTargets.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** References name a row of another table: its whole key, or part of it where any match will do. */
export function lintReferences(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    for (const field of draft.table.fields) lintFieldReferences(catalogue, draft, field, report);
    for (const [position, reference] of draft.table.references.entries())
      lintRowReference(catalogue, draft, { reference, position }, report);
  }
}

function lintFieldReferences(catalogue: CatalogueDraft, draft: TableDraft, field: Field, report: FaultReport): void {
  const written = writtenTargets(draft.file.properties?.[field.name] ?? {});
  for (const [position, target] of (field.references ?? []).entries()) {
    const { target: given, pointer: below } = written[position] ?? { target: {}, pointer: '' };
    const place = (...rest: readonly string[]) => ({
      file: draft.path,
      pointer: pointer('properties', field.name) + below + pointer(...rest),
    });
    if (given.as === undefined && target.as === field.name)
      report.add(referenceFaults.referenceAsMissing, place(), { field: field.name });
    if (target.table === '' || target.field === '') continue;
    const referred = referredTable(catalogue, target.table, place('table'), report);
    if (referred === undefined || referred.unread.has(target.field)) continue;
    const referredField = referred.table.fields.find((candidate) => candidate.name === target.field);
    if (referredField === undefined) {
      const near = nearestName(
        target.field,
        referred.table.fields.map((candidate) => candidate.name),
      );
      report.add(referenceFaults.referenceFieldMissing, place('field'), {
        table: target.table,
        field: target.field,
        near,
      });
      continue;
    }
    const { key } = referred.table;
    if (!target.matchAny && key.length > 0 && (key.length !== 1 || key[0] !== target.field))
      report.add(referenceFaults.referenceNotWholeKey, place(), {
        table: target.table,
        key: key.join('、'),
        given: target.field,
      });
    lintKinds(field, referredField, { table: target.table, place: place('field') }, report);
  }
}

function lintRowReference(
  catalogue: CatalogueDraft,
  draft: TableDraft,
  { reference, position }: { readonly reference: RowReference; readonly position: number },
  report: FaultReport,
): void {
  const place = (...rest: readonly string[]) => ({
    file: draft.path,
    pointer: pointer('table', 'references', position, ...rest),
  });
  const own = new Map(draft.table.fields.map((field) => [field.name, field]));
  const referred =
    reference.table === '' ? undefined : referredTable(catalogue, reference.table, place('table'), report);
  const key = referred?.table.key ?? [];
  for (const [target, source] of Object.entries(reference.by)) {
    if (referred !== undefined && key.length > 0 && !key.includes(target))
      report.add(referenceFaults.referenceKeyFieldUnknown, place('by', target), {
        table: reference.table,
        field: target,
        key: key.join('、'),
      });
    if (typeof source !== 'string') continue;
    const field = own.get(source);
    if (field === undefined && !draft.unread.has(source))
      report.add(referenceFaults.referenceOwnFieldMissing, place('by', target), {
        field: source,
        near: nearestName(source, own.keys()),
      });
    const referredField = referred?.table.fields.find((candidate) => candidate.name === target);
    if (field !== undefined && referredField !== undefined && key.includes(target))
      lintKinds(field, referredField, { table: reference.table, place: place('by', target) }, report);
  }
  if (!reference.matchAny && key.some((name) => reference.by[name] === undefined))
    report.add(referenceFaults.referenceNotWholeKey, place('by'), {
      table: reference.table,
      key: key.join('、'),
      given: Object.keys(reference.by).join('、'),
    });
}

/** `undefined` where the table is missing, which is reported, or could not be read, which is no news. */
function referredTable(
  catalogue: CatalogueDraft,
  name: string,
  place: { readonly file: string; readonly pointer: string },
  report: FaultReport,
): TableDraft | undefined {
  const referred = catalogue.byName.get(name);
  if (referred === undefined && !catalogue.unread.has(name))
    report.add(referenceFaults.referenceTableMissing, place, {
      table: name,
      near: nearestName(name, catalogue.byName.keys()),
    });
  if (referred?.file.table?.shape !== 'record') return referred;
  report.add(referenceFaults.referenceToRecord, place, { table: name });
  return undefined;
}

const textKinds = new Set(['text', 'code', 'codes', 'reference', 'references']);

/** Values can only be the same where both are text, or both of one kind. */
function lintKinds(
  field: Field,
  referred: Field,
  { table, place }: { readonly table: string; readonly place: { readonly file: string; readonly pointer: string } },
  report: FaultReport,
): void {
  if (field.kind === referred.kind || (textKinds.has(field.kind) && textKinds.has(referred.kind))) return;
  report.add(referenceFaults.referenceTypeMismatch, place, {
    field: field.name,
    kind: field.kind,
    table,
    target: referred.name,
    targetKind: referred.kind,
  });
}
