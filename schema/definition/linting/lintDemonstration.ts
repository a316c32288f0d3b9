import type { FaultPlace } from '../../issues/DefinitionFault.ts';
import { pointer } from '../../issues/pointer.ts';
import type { DemonstrationRun } from '../Demonstration.ts';
import { demonstrationFaults } from '../faults/demonstrationFaults.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { planFaults } from '../faults/planFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { DemonstrationDraft, Drafts } from './Drafts.ts';

/** A demonstration school: the plan of each of its collections, and the tables these size. */
export function lintDemonstration({ path, file }: DemonstrationDraft, drafts: Drafts, report: FaultReport): void {
  lintRun(file, (...below) => ({ file: path, pointer: pointer(...below) }), drafts, report);
  for (const [position, run] of (file.before ?? []).entries())
    lintRun(run, (...below) => ({ file: path, pointer: pointer('before', position, ...below) }), drafts, report);
}

function lintRun(
  run: Partial<DemonstrationRun>,
  place: (...below: readonly string[]) => FaultPlace,
  drafts: Drafts,
  report: FaultReport,
): void {
  const plan = drafts.plans.find((candidate) => candidate.file.id === run.plan);
  if (plan === undefined) {
    const known = drafts.plans.map((candidate) => candidate.file.id ?? '');
    if (run.plan !== undefined)
      report.add(demonstrationFaults.demonstrationPlanMissing, place('plan'), {
        plan: run.plan,
        near: nearestName(run.plan, known),
      });
    return;
  }
  const catalogue = drafts.catalogues.find((candidate) => candidate.id === plan.file.catalogue);
  if (catalogue === undefined) return;
  const known = [...catalogue.byName.keys()];
  const named = (['small', 'large'] as const).flatMap((size) =>
    Object.keys(run[size]?.tables ?? {}).map((table) => ({ table, at: place(size, 'tables', table) })),
  );
  for (const table of Object.keys(run.settled ?? {})) named.push({ table, at: place('settled', table) });
  const departments = run.departments?.table;
  if (departments !== undefined) named.push({ table: departments, at: place('departments', 'table') });
  for (const { table, at } of named) {
    if (known.includes(table) || catalogue.unread.has(table)) continue;
    report.add(planFaults.planTableMissing, at, { table, near: nearestName(table, known) });
  }
}
