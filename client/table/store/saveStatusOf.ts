import type { QueueState } from './SaveQueue.ts';
import type { SaveStatus } from './SaveStatus.ts';

interface Amiss {
  /** Texts that cannot be stored. */
  readonly refused: number;
  /** Rows that someone else changed. */
  readonly newer: number;
}

/** Where saving stands, told from the queue and from what is amiss in the rows. */
export function saveStatusOf(queue: QueueState, { refused, newer }: Amiss): SaveStatus {
  if (queue.kind === 'stopped' || queue.kind === 'offline') return queue;
  if (queue.kind === 'waiting') return { kind: 'saving' };
  if (newer > 0) return { kind: 'changed', count: newer };
  return refused > 0 ? { kind: 'refused', count: refused } : { kind: 'saved' };
}
