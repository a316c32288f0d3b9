import type { Duty, Plan } from '#schema/definition/Plan.ts';

/** What the plan asks of a table; `undefined` where it names the table nowhere. */
export function dutyOf(plan: Plan | undefined, table: string): Duty | undefined {
  return plan?.duties.find((duty) => duty.table === table);
}
