import { submissionStates, type SubmissionState } from './SubmissionState.ts';

/** In the hands of the people who fill it: rows may be changed. */
export function isEditable(state: SubmissionState): boolean {
  return state === 'notStarted' || state === 'draft' || state === 'returned';
}

/** Sent to review and not returned. */
export function isSent(state: SubmissionState): boolean {
  return submissionStates.indexOf(state) >= submissionStates.indexOf('deptReview');
}

/** Passed by every level. */
export function isApproved(state: SubmissionState): boolean {
  return state === 'locked' || state === 'exported';
}

/** The state once a row is changed: the first edit begins the draft, also of what was returned. */
export function stateAfterEdit(state: SubmissionState): SubmissionState {
  return state === 'notStarted' || state === 'returned' ? 'draft' : state;
}
