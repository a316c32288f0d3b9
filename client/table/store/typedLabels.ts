import type { RowState } from './RowState.ts';

/** The labels of what was typed here; the server's stand for the rest. */
export function typedLabels({ labels, pending }: Pick<RowState, 'labels' | 'pending'>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => name in pending));
}
