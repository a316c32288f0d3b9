import type { RowState } from './RowState.ts';
import type { QueueState } from './SaveQueue.ts';
import type { SaveStatus } from './SaveStatus.ts';

/** Where saving stands, told from the queue and from what the rows hold. */
export function saveStatusOf(queue: QueueState, rows: Iterable<RowState>): SaveStatus {
  if (queue.kind === 'stopped' || queue.kind === 'offline') return queue;
  if (queue.kind === 'waiting') return { kind: 'saving' };
  let newer = 0;
  let refused = 0;
  for (const row of rows) {
    if (row.newer !== undefined) newer += 1;
    refused += Object.keys(row.refused).length;
  }
  if (newer > 0) return { kind: 'changed', count: newer };
  return refused > 0 ? { kind: 'refused', count: refused } : { kind: 'saved' };
}
