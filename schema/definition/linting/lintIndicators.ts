import { pointer } from '../../issues/pointer.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { ruleFaults } from '../faults/ruleFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { CatalogueDraft, Drafts } from './Drafts.ts';

/** Indicators: identifiers, dimensions, and thresholds that can be judged. */
export function lintIndicators(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  const ids = new Set<string>();
  for (const { path, position, entry: indicator } of catalogue.indicators) {
    const place = (...rest: readonly (string | number)[]) => ({
      file: path,
      pointer: pointer('indicators', position, ...rest),
    });
    const id = indicator.id ?? '';
    if (ids.has(id)) report.add(ruleFaults.duplicateIndicator, place('id'), { id });
    ids.add(id);
    for (const [at, dimension] of (indicator.by ?? []).entries()) {
      const [table = '', field = ''] = dimension.split('.');
      const draft = catalogue.byName.get(table);
      if (catalogue.unread.has(table) || draft?.unread.has(field) === true) continue;
      const fields = draft?.table.fields.map((candidate) => candidate.name) ?? [];
      if (fields.includes(field)) continue;
      const near = draft === undefined ? nearestName(table, catalogue.byName.keys()) : nearestName(field, fields);
      report.add(ruleFaults.indicatorDimensionMissing, place('by', at), { indicator: id, path: dimension, near });
    }
    const thresholds = [indicator.qualified, indicator.limited].filter((one) => one !== undefined && one !== null);
    if (thresholds.length > 0 && (indicator.direction === undefined || indicator.direction === null))
      report.add(ruleFaults.thresholdWithoutDirection, place(), { indicator: id });
    if (thresholds.some((one) => typeof one === 'object') && catalogue.file.schoolGroup === undefined)
      report.add(ruleFaults.thresholdGroupsWithoutSchoolGroup, place(), { indicator: id });
  }
}
