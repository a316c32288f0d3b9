import { pointer } from '../../issues/pointer.ts';
import { catalogueFaults } from '../faults/catalogueFaults.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { nameFaults } from '../faults/nameFaults.ts';
import { planFaults } from '../faults/planFaults.ts';
import { isDay } from '../isDay.ts';
import { nearestName } from '../nearestName.ts';
import type { CatalogueDraft, Drafts, PlanDraft } from './Drafts.ts';
import { lintDuties } from './lintDuties.ts';
import { lintPhases } from './lintPhases.ts';

/** A plan: whose it is, its departments, and what its parts name of the catalogue. */
export function lintPlan(plan: PlanDraft, drafts: Drafts, report: FaultReport): void {
  const { path, file } = plan;
  const expected = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  if (file.id !== undefined && file.id !== expected)
    report.add(nameFaults.idNotMatching, { file: path, pointer: '/id' }, { id: file.id, expected });
  lintDays(path, file, '', report);
  lintDepartments(plan, report);
  lintNetworks(plan, report);
  lintReview(plan, report);
  const catalogue = drafts.catalogues.find((candidate) => candidate.id === file.catalogue);
  if (catalogue === undefined) {
    const known = drafts.catalogues.map((candidate) => candidate.id);
    if (file.catalogue !== undefined && !drafts.unreadCatalogues.has(file.catalogue))
      report.add(
        planFaults.planCatalogueMissing,
        { file: path, pointer: '/catalogue' },
        { catalogue: file.catalogue, near: nearestName(file.catalogue, known) },
      );
    return;
  }
  lintPhases(plan, catalogue, report);
  lintDuties(plan, catalogue, report);
  lintTableNames(plan, catalogue, report);
}

const dayMembers = new Set(['opens', 'closes', 'due']);

/** Every day in the file, wherever it stands. */
function lintDays(file: string, value: unknown, place: string, report: FaultReport): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const here = place + pointer(name);
    if (dayMembers.has(name) && typeof inner === 'string' && !isDay(inner))
      report.add(catalogueFaults.notADay, { file, pointer: here }, { day: inner });
    lintDays(file, inner, here, report);
  }
}

function lintDepartments({ path, file }: PlanDraft, report: FaultReport): void {
  const codes = new Set<string>();
  for (const [position, { code }] of (file.departments ?? []).entries()) {
    if (code === undefined) continue;
    const place = { file: path, pointer: pointer('departments', position, 'code') };
    if (codes.has(code)) report.add(planFaults.duplicateDepartment, place, { code });
    codes.add(code);
  }
}

function lintNetworks({ path, file }: PlanDraft, report: FaultReport): void {
  for (const [position, network] of (file.networks ?? []).entries()) {
    if (!isNetwork(network))
      report.add(planFaults.notANetwork, { file: path, pointer: pointer('networks', position) }, { network });
  }
}

/** CIDR, IPv4 or IPv6. */
function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/');
  if (rest.length > 0 || !/^\d{1,3}$/.test(bits)) return false;
  if (address.includes(':')) return Number(bits) <= 128 && /^[0-9a-f:]+$/i.test(address);
  const parts = address.split('.');
  return (
    Number(bits) <= 32 && parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  );
}

const levelOrder = ['department', 'office', 'school', 'leaders'];

function lintReview({ path, file }: PlanDraft, report: FaultReport): void {
  const levels: string[] = [];
  for (const [position, { level, by }] of (file.review ?? []).entries()) {
    const place = (...rest: readonly (string | number)[]) => ({
      file: path,
      pointer: pointer('review', position, ...rest),
    });
    const before = levels.at(-1) ?? '';
    if (level !== undefined && levels.includes(level))
      report.add(planFaults.duplicateReviewLevel, place('level'), { level });
    else if (level !== undefined && levelOrder.indexOf(level) < levelOrder.indexOf(before))
      report.add(planFaults.reviewLevelsOutOfOrder, place('level'), { level, before });
    if (level !== undefined) levels.push(level);
    const known = (file.departments ?? []).map(({ code = '' }) => code);
    for (const [at, department] of (by ?? []).entries()) {
      if (!known.includes(department))
        report.add(planFaults.planDepartmentMissing, place('by', at), {
          department,
          near: nearestName(department, known),
        });
    }
  }
  for (const [position, level] of (file.daily?.review ?? []).entries()) {
    if (!levels.includes(level))
      report.add(
        planFaults.reviewLevelMissing,
        { file: path, pointer: pointer('daily', 'review', position) },
        { level },
      );
  }
}

/** Tables that the core, the daily tables and the review levels name. */
function lintTableNames({ path, file }: PlanDraft, catalogue: CatalogueDraft, report: FaultReport): void {
  const lint = (names: readonly string[] | undefined, ...where: readonly (string | number)[]): void => {
    for (const [position, table] of (names ?? []).entries()) {
      if (catalogue.byName.has(table) || catalogue.unread.has(table)) continue;
      report.add(
        planFaults.planTableMissing,
        { file: path, pointer: pointer(...where, position) },
        { table, near: nearestName(table, catalogue.byName.keys()) },
      );
    }
  };
  lint(file.core, 'core');
  lint(file.daily?.tables, 'daily', 'tables');
  for (const [position, { tables }] of (file.review ?? []).entries())
    lint(tables === 'core' ? undefined : tables, 'review', position, 'tables');
}
