import type { Catalogue } from '../definition/Catalogue.ts';
import type { Plan } from '../definition/Plan.ts';

/** One submission that a plan asks for. */
export interface AskedSubmission {
  readonly table: string;
  readonly department: string;
  /** Place among those who share the one row of a record, from 1; 0 where the rows are the department's own. */
  readonly part: number;
  readonly fields: readonly string[] | null;
  readonly due: string | null;
}

/** The submissions of a collection: one a duty, part and department that fills it. */
export function submissionsOf(plan: Plan, catalogue: Catalogue): readonly AskedSubmission[] {
  return plan.duties.flatMap((duty) => {
    const table = catalogue.tables.find((candidate) => candidate.name === duty.table);
    if (table === undefined) return [];
    const fillers = duty.parts.flatMap((part, at) => part.fills.map((department) => ({ department, at, part })));
    const shared = table.shape === 'record' && fillers.length > 1;
    return fillers.map(({ department, at, part }) => ({
      table: duty.table,
      department,
      part: shared ? at + 1 : 0,
      fields: part.fields ?? null,
      due: duty.due ?? null,
    }));
  });
}
