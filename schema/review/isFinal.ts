import { moves } from './moves.ts';
import { isApproved, isSent } from './stateFacts.ts';
import type { SubmissionState } from './SubmissionState.ts';

/** Somebody approves what is sent: until then it is not final. */
const isReviewed = Object.values(moves).some(({ by, to }) => by === 'reviewers' && to === 'locked');

/** Whether what a submission holds is the school's last word: approved, and where nobody approves, sent. */
export function isFinal(state: SubmissionState): boolean {
  return isReviewed ? isApproved(state) : isSent(state);
}
