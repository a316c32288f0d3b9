import type { Catalogue } from '../definition/Catalogue.ts';
import type { Definitions } from '../definition/Definitions.ts';
import type { Plan } from '../definition/Plan.ts';
import { compareCatalogues } from './compareCatalogues.ts';
import type { ComparedSide, Comparison } from './Comparison.ts';
import { comparePlans } from './comparePlans.ts';
import { matchTables } from './matchTables.ts';

/** A catalogue among the definitions it belongs to. */
export interface SideToCompare {
  readonly label: string;
  readonly definitions: Definitions;
  readonly catalogue: Catalogue;
  /** Identifier of the plan; without it the plans are paired by themselves. */
  readonly plan?: string;
  /** Name of the only table that is asked about. */
  readonly table?: string;
}

/** Compares two catalogues with their plans. */
export function compareDefinitions(before: SideToCompare, after: SideToCompare): Comparison {
  const between = after.definitions.catalogues.filter(
    ({ id }) => id !== before.catalogue.id && id !== after.catalogue.id,
  );
  const remarks: string[] = [];
  const changes = [...compareCatalogues(before.catalogue, after.catalogue, between)];
  const plans = pairPlans(before, after);
  if (typeof plans === 'string') remarks.push(plans);
  else {
    const matched = matchTables(before.catalogue, after.catalogue, between);
    const [was, is] = plans;
    changes.push(
      ...comparePlans(
        { plan: was, catalogue: before.catalogue },
        { plan: is, catalogue: after.catalogue },
        (table) => matched.get(table)?.[0]?.table.name ?? '',
      ),
    );
  }
  if (before.catalogue.family !== after.catalogue.family)
    remarks.push('两个目录的学校类型（family）不同：只按 follows 认表，名称相同的不算同一张表。');
  const asked = [before.table, after.table].filter((name) => name !== undefined);
  return {
    before: sideOf(before),
    after: sideOf(after),
    changes:
      asked.length === 0
        ? changes
        : changes.filter(({ subject, table, before: former }) =>
            [table?.name, subject === 'table' ? former : undefined].some((name) => asked.includes(name ?? '')),
          ),
    remarks,
  };
}

function pairPlans(before: SideToCompare, after: SideToCompare): readonly [Plan, Plan] | string {
  const earlier = plansOf(before);
  const later = plansOf(after);
  const same = later.flatMap((plan): readonly (readonly [Plan, Plan])[] => {
    const former = earlier.find(({ id }) => id === plan.id);
    return former === undefined ? [] : [[former, plan]];
  });
  const [first] = same;
  if (first !== undefined) return first;
  const [was, is] = [earlier[0], later[0]];
  if (earlier.length === 1 && later.length === 1 && was !== undefined && is !== undefined) return [was, is];
  if (earlier.length === 0 || later.length === 0) return '至少一方没有采集计划，任务分工没有比较。';
  return `不知道比较哪两个计划（${[...earlier, ...later].map(({ id }) => id).join('、')}），任务分工没有比较：请指明计划。`;
}

function plansOf({ definitions, catalogue, plan }: SideToCompare): readonly Plan[] {
  return definitions.plans.filter(
    ({ id, catalogue: own }) => own === catalogue.id && (plan === undefined || id === plan),
  );
}

function sideOf({ label, catalogue }: SideToCompare): ComparedSide {
  return {
    label,
    title: catalogue.title,
    tables: catalogue.tables.length,
    fields: catalogue.tables.reduce((sum, { fields }) => sum + fields.length, 0),
  };
}
