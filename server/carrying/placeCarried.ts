import { isFinal } from '#schema/review/isFinal.ts';
import type { CarryPlacement } from '../database/carrying/insertCarried.ts';
import type { CarrySubmission } from '../database/carrying/selectCarrySources.ts';

/** Why rows of an earlier submission go nowhere. */
export type UnplacedReason =
  /** It was never sent, or not approved. */
  | 'notFinal'
  /** Several departments fill the table now, and the one that did is none of them. */
  | 'noDepartment';

export interface Unplaced {
  readonly submission: CarrySubmission;
  readonly reason: UnplacedReason;
}

export interface Placed {
  readonly placements: readonly Omit<CarryPlacement, 'former'>[];
  readonly unplaced: readonly Unplaced[];
}

/**
 * Where the rows of an earlier table go: to the same department, or to the one department that fills the table now. The
 * row that several departments shared goes whole or not at all.
 */
export function placeCarried(
  earlier: readonly CarrySubmission[],
  now: readonly CarrySubmission[],
  shape: 'record' | 'list',
): Placed {
  if (now.length === 0) return { placements: [], unplaced: [] };
  const holding = earlier.filter(({ rowCount }) => rowCount > 0);
  if (shape === 'record') return placeRecord(holding, earlier, now);
  const placements: Omit<CarryPlacement, 'former'>[] = [];
  const unplaced: Unplaced[] = [];
  for (const submission of holding) {
    const target = now.length === 1 ? now[0] : now.find(({ department }) => department === submission.department);
    if (!isFinal(submission.state)) unplaced.push({ submission, reason: 'notFinal' });
    else if (target === undefined) unplaced.push({ submission, reason: 'noDepartment' });
    else placements.push({ source: submission.id, target: target.id, entries: [target.id] });
  }
  return { placements, unplaced };
}

function placeRecord(
  holding: readonly CarrySubmission[],
  earlier: readonly CarrySubmission[],
  now: readonly CarrySubmission[],
): Placed {
  const [first] = holding;
  if (first === undefined) return { placements: [], unplaced: [] };
  const open = earlier.filter(({ state }) => !isFinal(state));
  if (open.length > 0)
    return { placements: [], unplaced: open.map((submission) => ({ submission, reason: 'notFinal' })) };
  const shared = now.some(({ part }) => part > 0);
  const placement = {
    source: first.part > 0 ? null : first.id,
    target: shared ? null : (now[0]?.id ?? null),
    entries: now.map(({ id }) => id),
  };
  return { placements: [placement], unplaced: [] };
}
