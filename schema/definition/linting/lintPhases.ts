import { pointer } from '../../issues/pointer.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { planFaults } from '../faults/planFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { CatalogueDraft, PlanDraft } from './Drafts.ts';

/** Phases follow one another, and each layer of the catalogue is filled in exactly one. */
export function lintPhases({ path, file }: PlanDraft, catalogue: CatalogueDraft, report: FaultReport): void {
  const phases = file.phases ?? [];
  const ids = phases.map(({ id = '' }) => id);
  const layers = new Map<string, string>();
  for (const [position, phase] of phases.entries()) {
    const place = (...rest: readonly (string | number)[]) => ({
      file: path,
      pointer: pointer('phases', position, ...rest),
    });
    const { id = '', opens, closes } = phase;
    if (ids.indexOf(id) < position) report.add(planFaults.duplicatePhase, place('id'), { id });
    if (opens !== undefined && closes !== undefined && opens > closes)
      report.add(planFaults.phaseOutOfOrder, place(), { phase: id, opens, closes });
    for (const [at, before] of (phase.after ?? []).entries()) {
      const found = ids.indexOf(before);
      if (found < 0)
        report.add(planFaults.phaseAfterMissing, place('after', at), { phase: before, near: nearestName(before, ids) });
      else if (found >= position)
        report.add(planFaults.phaseAfterLater, place('after', at), { phase: id, after: before });
    }
    for (const [at, layer] of (phase.layers ?? []).entries()) {
      const one = layers.get(layer);
      if (one !== undefined) report.add(planFaults.layerInTwoPhases, place('layers', at), { layer, one, other: id });
      layers.set(layer, one ?? id);
    }
  }
  if (phases.some((phase) => phase.id === undefined)) return;
  for (const layer of catalogue.file.layers ?? []) {
    if (!layers.has(layer)) report.add(planFaults.layerWithoutPhase, { file: path, pointer: '/phases' }, { layer });
  }
}
