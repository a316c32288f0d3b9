import type { DraftFile } from '../api/askDraftReview.ts';

const kept = 'studio.drafts';

/** Changed files that are not in force, kept in the browser until they are published or given up. */
export function keptDrafts(): readonly DraftFile[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isDraft) : [];
  } catch {
    return [];
  }
}

export function keepDrafts(drafts: readonly DraftFile[]): void {
  if (drafts.length === 0) localStorage.removeItem(kept);
  else localStorage.setItem(kept, JSON.stringify(drafts));
}

function isDraft(one: unknown): one is DraftFile {
  if (typeof one !== 'object' || one === null) return false;
  const { path, text } = one as Readonly<Record<string, unknown>>;
  return typeof path === 'string' && (text === null || typeof text === 'string');
}
