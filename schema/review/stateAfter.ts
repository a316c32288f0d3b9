import { moves, type MoveName } from './moves.ts';
import type { SubmissionState } from './SubmissionState.ts';

/** The state a move leads to; `undefined` where it cannot be made from this state. */
export function stateAfter(
  move: MoveName,
  state: SubmissionState,
  firstLevel: SubmissionState,
): SubmissionState | undefined {
  const { from, to } = moves[move];
  if (!from.includes(state)) return undefined;
  return to === 'firstLevel' ? firstLevel : to;
}
