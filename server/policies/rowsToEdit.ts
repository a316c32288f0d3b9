import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import { departmentsOf } from './departmentsOf.ts';
import { dutyOf } from './dutyOf.ts';
import type { RowCondition } from './RowCondition.ts';
import type { Viewer } from './Viewer.ts';

/** Where a submission belongs: the facts that decide who may work on it. */
export interface SubmissionPlace {
  readonly school: number;
  /** Code of the department that fills it. */
  readonly department: string;
}

/**
 * The rows of a submission that a viewer may write, as far as the person is concerned; the state of the submission
 * is asked apart. `undefined`: none. Collectors of the department and of those that assist write all rows, a teacher
 * his or her own.
 */
export function rowsToEdit(
  viewer: Viewer,
  plan: Plan | undefined,
  table: Table,
  submission: SubmissionPlace,
): RowCondition | undefined {
  if (viewer.school !== submission.school || viewer.mustChangePassword) return undefined;
  const duty = dutyOf(plan, table.name);
  if (duty?.parts.some((part) => part.fills.includes(submission.department)) !== true) return undefined;
  const collecting = departmentsOf(viewer, 'collector');
  if (collecting.includes(submission.department)) return { kind: 'all' };
  if (duty.assists.some((department) => collecting.includes(department))) return { kind: 'all' };
  const teaches = viewer.roles.some(
    (held) => held.role === 'teacher' && (held.department ?? submission.department) === submission.department,
  );
  if (teaches && table.rowsOf !== undefined) return { kind: 'ownRows', field: table.rowsOf, staffNo: viewer.staffNo };
  return undefined;
}
