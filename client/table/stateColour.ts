import type { SubmissionState } from '#schema/review/SubmissionState.ts';

/** Quiet for what is not begun, a colour for what is under way. */
export function stateColour(state: SubmissionState): string {
  if (state === 'notStarted') return 'default';
  if (state === 'draft') return 'blue';
  if (state === 'returned') return 'orange';
  return state === 'locked' || state === 'exported' ? 'green' : 'cyan';
}
