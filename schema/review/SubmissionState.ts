/** The states of a submission, in the order in which it passes through them. */
export const submissionStates = [
  'notStarted',
  'draft',
  'returned',
  'deptReview',
  'bizReview',
  'schoolReview',
  'analysis',
  'leaderReview',
  'locked',
  'exported',
] as const;

export type SubmissionState = (typeof submissionStates)[number];
