import { pointer } from '../../issues/pointer.ts';
import { departmentsMeant, isCodes } from '../departmentsMeant.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { planFaults } from '../faults/planFaults.ts';
import { isTyped } from '../isTyped.ts';
import { nearestName } from '../nearestName.ts';
import { partFields } from '../partFields.ts';
import type { DepartmentChoice, DutyFile, PartFile } from '../PlanFile.ts';
import type { CatalogueDraft, PlanDraft, TableDraft } from './Drafts.ts';

type Placer = (...rest: readonly (string | number)[]) => { readonly file: string; readonly pointer: string };

/** Every table has one duty; every typed field of a divided record has one part. */
export function lintDuties(plan: PlanDraft, catalogue: CatalogueDraft, report: FaultReport): void {
  const { path, file } = plan;
  const given = new Set<string>();
  for (const [position, duty] of (file.duties ?? []).entries()) {
    const place: Placer = (...rest) => ({ file: path, pointer: pointer('duties', position, ...rest) });
    lintDepartments(plan, duty, place, report);
    const { table } = duty;
    if (table === undefined) continue;
    if (given.has(table)) report.add(planFaults.duplicateDuty, place('table'), { table });
    given.add(table);
    const draft = catalogue.byName.get(table);
    if (draft !== undefined) {
      lintDuty(plan, { duty, draft, place }, report);
      lintDue(plan, { duty, draft, place }, report);
    } else if (!catalogue.unread.has(table)) {
      const near = nearestName(table, catalogue.byName.keys());
      report.add(planFaults.planTableMissing, place('table'), { table, near });
    }
  }
  for (const { table } of catalogue.tables) {
    if (!given.has(table.name))
      report.add(
        planFaults.tableWithoutDuty,
        { file: path, pointer: '/duties' },
        { table: table.name, no: table.no, title: table.title },
      );
  }
}

interface Judged {
  readonly duty: DutyFile;
  readonly draft: TableDraft;
  readonly place: Placer;
}

function lintDuty({ file }: PlanDraft, { duty, draft, place }: Judged, report: FaultReport): void {
  const table = draft.table.name;
  const fills = departmentsMeant(duty.fills, file.departments ?? []);
  if (duty.parts === undefined) {
    if (fills.length === 0) report.add(planFaults.dutyWithoutFiller, place(), { table });
    if (draft.table.shape === 'record' && fills.length > 1)
      report.add(planFaults.recordFilledByMany, place('fills'), { table, count: fills.length });
    lintReviewers(file.review, duty, { table, place: place() }, report);
    return;
  }
  if (duty.fills !== undefined) report.add(planFaults.dutyFillsAndParts, place('fills'), { table });
  if (draft.table.shape === 'list') report.add(planFaults.partsOnList, place('parts'), { table });
  lintParts(file.departments ?? [], duty.parts, { draft, place }, report);
  for (const [at, part] of duty.parts.entries())
    lintReviewers(file.review, part, { table, place: place('parts', at) }, report);
}

function lintReviewers(
  review: PlanDraft['file']['review'],
  part: PartFile,
  { table, place }: { readonly table: string; readonly place: ReturnType<Placer> },
  report: FaultReport,
): void {
  const office = review?.find((level) => level.level === 'office');
  if (office === undefined || office.by !== undefined || part.reviews !== undefined) return;
  report.add(planFaults.officeWithoutReviewer, place, { table });
}

function lintParts(
  departments: NonNullable<PlanDraft['file']['departments']>,
  parts: readonly PartFile[],
  { draft, place }: Omit<Judged, 'duty'>,
  report: FaultReport,
): void {
  const table = draft.table.name;
  const typed = draft.table.fields.filter(isTyped).map((field) => field.name);
  const times = new Map<string, number>();
  for (const [at, part] of parts.entries()) {
    for (const [position, pattern] of (part.fields ?? []).entries()) {
      if (partFields([pattern], draft.table.fields).length === 0 && draft.unread.size === 0)
        report.add(planFaults.partsPatternEmpty, place('parts', at, 'fields', position), {
          pattern,
          table,
          near: pattern.includes('*') ? '' : nearestName(pattern, typed),
        });
    }
    for (const field of partFields(part.fields ?? [], draft.table.fields))
      times.set(field, (times.get(field) ?? 0) + 1);
    const fills = departmentsMeant(part.fills, departments);
    if (fills.length === 0 && part.fills !== undefined)
      report.add(planFaults.dutyWithoutFiller, place('parts', at), { table });
    if (fills.length > 1) report.add(planFaults.partsOneDepartment, place('parts', at, 'fills'), { table });
  }
  const missing = typed.filter((field) => !times.has(field));
  const doubled = typed.filter((field) => (times.get(field) ?? 0) > 1);
  if (missing.length > 0) report.add(planFaults.partsIncomplete, place('parts'), { table, fields: missing.join('、') });
  if (doubled.length > 0) report.add(planFaults.partsOverlap, place('parts'), { table, fields: doubled.join('、') });
}

/** A table that is due before its layer opens can never be on time. */
function lintDue({ file }: PlanDraft, { duty, draft, place }: Judged, report: FaultReport): void {
  const phase = file.phases?.find(({ layers }) => layers?.includes(draft.table.layer) === true);
  if (duty.due === undefined || phase?.opens === undefined || duty.due >= phase.opens) return;
  report.add(planFaults.dueOutsidePhase, place('due'), { due: duty.due, phase: phase.id ?? '', opens: phase.opens });
}

function lintDepartments({ file }: PlanDraft, duty: DutyFile, place: Placer, report: FaultReport): void {
  const known = (file.departments ?? []).map(({ code = '' }) => code);
  const lint = (choice: DepartmentChoice | undefined, ...where: readonly (string | number)[]): void => {
    if (choice === undefined) return;
    const named = isCodes(choice) ? { '': choice } : { plus: choice.plus, except: choice.except };
    for (const [member, codes] of Object.entries(named)) {
      const below = member === '' ? where : [...where, member];
      for (const [at, department] of (codes ?? []).entries()) {
        if (known.includes(department)) continue;
        const near = nearestName(department, known);
        report.add(planFaults.planDepartmentMissing, place(...below, at), { department, near });
      }
    }
    if (isCodes(choice) || choice.kind === undefined) return;
    if (!(file.departments ?? []).some(({ kind }) => kind === choice.kind))
      report.add(planFaults.departmentKindEmpty, place(...where, 'kind'), { kind: choice.kind });
  };
  for (const member of ['fills', 'reviews', 'assists'] as const) lint(duty[member], member);
  for (const [at, part] of (duty.parts ?? []).entries()) {
    for (const member of ['fills', 'reviews'] as const) lint(part[member], 'parts', at, member);
  }
}
