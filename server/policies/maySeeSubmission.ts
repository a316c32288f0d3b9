import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { isSent } from '#schema/review/stateFacts.ts';
import { departmentsOf } from './departmentsOf.ts';
import type { TablePolicy } from './tablePolicy.ts';
import type { Viewer } from './Viewer.ts';

/** Whether a viewer may know of a submission: some of its rows may be visible to him or her. */
export function maySeeSubmission(
  viewer: Viewer,
  policy: TablePolicy,
  submission: { readonly department: string; readonly state: SubmissionState },
): boolean {
  return policy.rows.some((condition) => {
    switch (condition.kind) {
      case 'all':
        return true;
      case 'sent':
        return isSent(submission.state);
      case 'departments':
        return condition.departments.includes(submission.department);
      case 'ownRows':
        return departmentsOf(viewer, 'teacher').includes(submission.department);
      default:
        return false;
    }
  });
}
