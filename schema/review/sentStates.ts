import type { SubmissionState } from './SubmissionState.ts';

/** *Sent*: a reviewer has it, or has had it and let it pass. */
export const sentStates: readonly SubmissionState[] = [
  'deptReview',
  'bizReview',
  'schoolReview',
  'analysis',
  'leaderReview',
  'locked',
  'exported',
];
