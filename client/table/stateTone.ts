import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import type { TagTone } from '../ui/Tag.tsx';

/** Quiet for what is not begun, a colour for what is under way. */
export function stateTone(state: SubmissionState): TagTone {
  if (state === 'notStarted') return 'quiet';
  if (state === 'returned') return 'warning';
  return state === 'locked' || state === 'exported' ? 'good' : 'busy';
}
