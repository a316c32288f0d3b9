import { pointer } from '../../issues/pointer.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { keyFaults } from '../faults/keyFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** Keys, required fields and indexes name fields that are there and fit. */
export function lintKeys(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    const { table, path, file } = draft;
    const whole = { file: path, pointer: '/table' };
    if (file.table?.shape === 'list' && file.table.key === undefined)
      report.add(keyFaults.listWithoutKey, whole, { table: table.name });
    if (file.table?.shape === 'record' && table.key.length > 0)
      report.add(keyFaults.recordWithKey, { file: path, pointer: '/table/key' }, { table: table.name });
    lintKey(draft, report);
    lintRequired(draft, report);
    lintIndexes(draft, report);
  }
}

function lintKey(draft: TableDraft, report: FaultReport): void {
  const fields = new Map(draft.table.fields.map((field) => [field.name, field]));
  for (const [position, name] of draft.table.key.entries()) {
    const place = { file: draft.path, pointer: pointer('table', 'key', position) };
    const field = fields.get(name);
    if (field === undefined) {
      if (!draft.unread.has(name))
        report.add(keyFaults.keyFieldMissing, place, { field: name, near: nearestName(name, fields.keys()) });
      continue;
    }
    if (!field.required) report.add(keyFaults.keyFieldOptional, place, { field: name });
    if (isMany(field.kind)) report.add(keyFaults.keyFieldNotSingle, place, { field: name });
  }
}

function lintRequired(draft: TableDraft, report: FaultReport): void {
  const fields = new Map(draft.table.fields.map((field) => [field.name, field]));
  for (const [position, name] of (draft.file.required ?? []).entries()) {
    const field = fields.get(name);
    if (field === undefined && !draft.unread.has(name))
      report.add(
        keyFaults.requiredFieldMissing,
        { file: draft.path, pointer: pointer('required', position) },
        { field: name, near: nearestName(name, fields.keys()) },
      );
    if (field?.requiredIf !== undefined)
      report.add(
        keyFaults.requiredTwice,
        { file: draft.path, pointer: pointer('properties', name, 'requiredIf') },
        { field: name },
      );
  }
}

function lintIndexes(draft: TableDraft, report: FaultReport): void {
  const fields = new Map(draft.table.fields.map((field) => [field.name, field]));
  for (const [position, index] of draft.table.indexes.entries()) {
    for (const [part, written] of index.entries()) {
      const name = written.replace(/^-/, '');
      const field = fields.get(name);
      const place = { file: draft.path, pointer: pointer('table', 'indexes', position, part) };
      if (field !== undefined && isMany(field.kind)) report.add(keyFaults.keyFieldNotSingle, place, { field: name });
      if (field === undefined && !draft.unread.has(name))
        report.add(keyFaults.indexFieldMissing, place, { field: name, near: nearestName(name, fields.keys()) });
    }
  }
}

function isMany(kind: string): boolean {
  return kind === 'codes' || kind === 'references' || kind === 'files';
}
