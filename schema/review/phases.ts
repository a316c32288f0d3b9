import type { Phase, Plan } from '../definition/Plan.ts';
import type { Table } from '../definition/Table.ts';

/** The phase in which a table is filled; `undefined` where the plan has none for its layer. */
export function phaseOf(plan: Plan, table: Table): Phase | undefined {
  return plan.phases.find((phase) => phase.layers.includes(table.layer));
}

/** Days are ISO texts; both ends belong to the phase. */
export function isOpen(phase: Phase, today: string): boolean {
  return phase.opens <= today && today <= phase.closes;
}

/** The layers that must be finished by all departments before a table of the phase may be sent. */
export function layersBefore(plan: Plan, phase: Phase): readonly string[] {
  return plan.phases.filter((earlier) => phase.after.includes(earlier.id)).flatMap((earlier) => earlier.layers);
}
