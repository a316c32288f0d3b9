import { pointer } from '../../issues/pointer.ts';
import { demonstrationFaults } from '../faults/demonstrationFaults.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { planFaults } from '../faults/planFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { DemonstrationDraft, Drafts } from './Drafts.ts';

/** A demonstration school: its plan, and the tables it sizes. */
export function lintDemonstration({ path, file }: DemonstrationDraft, drafts: Drafts, report: FaultReport): void {
  const plan = drafts.plans.find((candidate) => candidate.file.id === file.plan);
  if (plan === undefined) {
    const known = drafts.plans.map((candidate) => candidate.file.id ?? '');
    if (file.plan !== undefined)
      report.add(
        demonstrationFaults.demonstrationPlanMissing,
        { file: path, pointer: '/plan' },
        { plan: file.plan, near: nearestName(file.plan, known) },
      );
    return;
  }
  const catalogue = drafts.catalogues.find((candidate) => candidate.id === plan.file.catalogue);
  if (catalogue === undefined) return;
  const known = [...catalogue.byName.keys()];
  const named = (['small', 'large'] as const).flatMap((size) =>
    Object.keys(file[size]?.tables ?? {}).map((table) => ({ table, pointer: pointer(size, 'tables', table) })),
  );
  for (const table of Object.keys(file.settled ?? {})) named.push({ table, pointer: pointer('settled', table) });
  const departments = file.departments?.table;
  if (departments !== undefined) named.push({ table: departments, pointer: '/departments/table' });
  for (const place of named) {
    if (known.includes(place.table) || catalogue.unread.has(place.table)) continue;
    report.add(
      planFaults.planTableMissing,
      { file: path, pointer: place.pointer },
      { table: place.table, near: nearestName(place.table, known) },
    );
  }
}
