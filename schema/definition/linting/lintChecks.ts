import { pointer } from '../../issues/pointer.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { ruleFaults } from '../faults/ruleFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { CheckFile } from '../TableFile.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** Checks have an identifier of their own and point at fields that are there. */
export function lintChecks(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    const ids = new Set<string>();
    for (const [position, check] of (draft.file.checks ?? []).entries()) {
      const place = placer(draft.path, position);
      lintId(check, ids, place('id'), report);
      lintFields(draft, check, place, report);
      lintExamples(draft, check, place, report);
    }
  }
  const ids = new Set<string>();
  for (const { path, position, entry: check } of catalogue.checks) {
    const place = placer(path, position);
    lintId(check, ids, place('id'), report);
    const { id = '', table } = check;
    if (table === undefined) {
      lintPaths(catalogue, check, place, report);
      continue;
    }
    const draft = catalogue.byName.get(table);
    if (draft !== undefined) {
      lintFields(draft, check, place, report);
      lintExamples(draft, check, place, report);
    } else if (!catalogue.unread.has(table))
      report.add(ruleFaults.checkTableMissing, place('table'), {
        check: id,
        table,
        near: nearestName(table, catalogue.byName.keys()),
      });
  }
}

type Placer = (...rest: readonly (string | number)[]) => { readonly file: string; readonly pointer: string };

function placer(file: string, position: number): Placer {
  return (...rest) => ({ file, pointer: pointer('checks', position, ...rest) });
}

function lintId(check: CheckFile, ids: Set<string>, place: ReturnType<Placer>, report: FaultReport): void {
  if (check.id === undefined) return;
  if (ids.has(check.id)) report.add(ruleFaults.duplicateCheck, place, { id: check.id });
  ids.add(check.id);
}

function lintFields(draft: TableDraft, check: CheckFile, place: Placer, report: FaultReport): void {
  const known = draft.table.fields.map((field) => field.name);
  for (const [position, field] of (check.fields ?? []).entries()) {
    if (known.includes(field) || draft.unread.has(field)) continue;
    report.add(ruleFaults.checkFieldMissing, place('fields', position), {
      check: check.id ?? '',
      field,
      near: nearestName(field, known),
    });
  }
}

function lintPaths(catalogue: CatalogueDraft, check: CheckFile, place: Placer, report: FaultReport): void {
  for (const [position, path] of (check.fields ?? []).entries()) {
    const [table = '', field = ''] = path.split('.');
    const draft = catalogue.byName.get(table);
    if (catalogue.unread.has(table) || draft?.unread.has(field) === true) continue;
    if (draft?.table.fields.some((candidate) => candidate.name === field) === true) continue;
    const known = catalogue.tables.flatMap((one) => one.table.fields.map((two) => `${one.table.name}.${two.name}`));
    report.add(ruleFaults.checkFieldMissing, place('fields', position), {
      check: check.id ?? '',
      field: path,
      near: nearestName(path, known),
    });
  }
}

function lintExamples(draft: TableDraft, check: CheckFile, place: Placer, report: FaultReport): void {
  const known = draft.table.fields.map((field) => field.name);
  for (const kind of ['pass', 'fail'] as const) {
    for (const [position, example] of (check.examples?.[kind] ?? []).entries()) {
      for (const field of Object.keys(example)) {
        if (field === 'tables' || known.includes(field) || draft.unread.has(field)) continue;
        report.add(ruleFaults.exampleFieldMissing, place('examples', kind, position, field), {
          check: check.id ?? '',
          field,
          near: nearestName(field, known),
        });
      }
    }
  }
}
