import { createHash } from 'node:crypto';
import { type HistoryFacts, historyText } from '#schema/review/historyText.ts';
import type { LockedSubmission } from './lockSubmission.ts';

/** A change that is about to be recorded. */
export type HistoryDraft = Omit<HistoryFacts, 'submission' | 'sequence'>;

/** A change in its place in the chain. */
export interface ChainedEntry extends HistoryFacts {
  /** Hexadecimal. */
  readonly hash: string;
}

/** SHA-256 of the previous hash and the text of the change. */
export function hashOf(previous: Buffer | null, facts: HistoryFacts): Buffer {
  return createHash('sha256')
    .update(previous ?? Buffer.alloc(0))
    .update(historyText(facts))
    .digest();
}

/** Appends changes to the chain of a submission, whose lock the caller holds. */
export function chain(
  submission: Pick<LockedSubmission, 'id' | 'historyLength' | 'historyHead'>,
  drafts: readonly HistoryDraft[],
): { readonly entries: readonly ChainedEntry[]; readonly head: Buffer | null } {
  let head = submission.historyHead;
  const entries = drafts.map((draft, at) => {
    const facts = { ...draft, submission: submission.id, sequence: submission.historyLength + at + 1 };
    head = hashOf(head, facts);
    return { ...facts, hash: head.toString('hex') };
  });
  return { entries, head };
}
