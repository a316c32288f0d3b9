import type { SaveQueue } from './SaveQueue.ts';
import type { SaveStatus } from './SaveStatus.ts';

interface Amiss {
  /** Texts that cannot be stored. */
  readonly refused: number;
  /** Rows that someone else changed. */
  readonly newer: number;
}

/** Where saving stands, told from the queue and from what is amiss in the rows. */
export function saveStatusOf(
  { state, waiting, progress }: Pick<SaveQueue, 'state' | 'waiting' | 'progress'>,
  { refused, newer }: Amiss,
): SaveStatus {
  if (state.kind === 'stopped' || state.kind === 'offline') return { ...state, count: waiting };
  if (state.kind === 'waiting') return { kind: 'saving', ...progress };
  if (newer > 0) return { kind: 'changed', count: newer };
  return refused > 0 ? { kind: 'refused', count: refused } : { kind: 'saved' };
}
