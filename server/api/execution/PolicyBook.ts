import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import { tablePolicy, type TablePolicy } from '../../policies/tablePolicy.ts';
import type { Viewer } from '../../policies/Viewer.ts';

const mostPages = 2000;
const noPlan = {};

/** Policies that were worked out: they follow from the roles a person holds and from the plan, and change with neither. */
export class PolicyBook {
  #pages = new WeakMap<object, Map<string, Map<string, TablePolicy>>>();

  constructor(private readonly catalogue: Catalogue) {}

  /** The policies of a viewer under a plan. */
  page(viewer: Viewer, plan: Plan | undefined): (table: Table) => TablePolicy {
    let pages = this.#pages.get(plan ?? noPlan);
    if (pages === undefined || pages.size > mostPages) {
      pages = new Map();
      this.#pages.set(plan ?? noPlan, pages);
    }
    const key = JSON.stringify([viewer.staffNo, viewer.roles, viewer.token]);
    const page = pages.get(key) ?? new Map<string, TablePolicy>();
    pages.set(key, page);
    return (table) => {
      const policy = page.get(table.name) ?? tablePolicy(viewer, this.catalogue, plan, table);
      page.set(table.name, policy);
      return policy;
    };
  }
}
