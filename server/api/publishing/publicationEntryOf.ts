import type { StoredPublication } from '../../database/edition/publications.ts';
import { mayRunCollections } from '../../policies/mayRunCollections.ts';
import type { Viewer } from '../../policies/Viewer.ts';
import type { PublicationEntry } from './PublicationEntry.ts';

/** A change as a viewer sees it, with what his or her own office decided. */
export function publicationEntryOf(stored: StoredPublication, viewer: Viewer): PublicationEntry {
  const { id, state, changes, lines, added, reason, personName, madeAt, dueAt, liveAt, edition, failure } = stored;
  const choice = stored.decisions[String(viewer.school)]?.choice ?? null;
  const isOpen = state === 'waiting' || state === 'scheduled';
  return {
    id,
    state,
    files: changes.map(({ path }) => path),
    lines,
    added,
    reason,
    personName,
    madeAt: madeAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    liveAt: liveAt?.toISOString() ?? null,
    edition,
    failure,
    choice,
    mayDecide: isOpen && choice === null && stored.schools.includes(viewer.school) && mayRunCollections(viewer),
  };
}
