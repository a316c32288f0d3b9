import { departmentsOf } from './departmentsOf.ts';
import type { SubmissionPlace } from './rowsToEdit.ts';
import type { Viewer } from './Viewer.ts';

/** Whether a viewer may send a submission or take it back: who collects for its department, nobody else. */
export function mayMove(viewer: Viewer, submission: SubmissionPlace): boolean {
  return (
    viewer.school === submission.school &&
    !viewer.mustChangePassword &&
    departmentsOf(viewer, 'collector').includes(submission.department)
  );
}
