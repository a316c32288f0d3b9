import type { Plan, ReviewLevelName } from '../definition/Plan.ts';
import type { SubmissionState } from './SubmissionState.ts';

/** The state in which a submission waits for each level of review. */
const stateOfLevel: Readonly<Record<ReviewLevelName, SubmissionState>> = {
  department: 'deptReview',
  office: 'bizReview',
  school: 'schoolReview',
  leaders: 'leaderReview',
};

/** The levels that are built; a plan may name more, which are passed over until then. */
const builtLevels: readonly ReviewLevelName[] = ['department'];

/**
 * Where a submission of the table goes when it is sent: to the first built level that the plan switches on for it.
 * A plan that names only levels that are not built sends to `deptReview`, one without any level locks at once.
 */
export function firstReviewState(plan: Plan, table: string): SubmissionState {
  const asked = plan.review.filter((level) => level.tables === undefined || level.tables.includes(table));
  if (asked.length === 0) return 'locked';
  const first = asked.find((level) => builtLevels.includes(level.level));
  return stateOfLevel[first?.level ?? 'department'];
}
