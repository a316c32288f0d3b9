import type { Issue } from '#schema/issues/Issue.ts';
import type { ChangedField } from '../database/rows/selectChangedSince.ts';

/** A field that somebody changed after the caller read it: by whom and when, where that is known. */
export function changedSinceRead({ field, by, at }: ChangedField): Issue {
  const details = { ...(by === null ? {} : { by }), ...(at === '' ? {} : { at }) };
  return { code: 'changedSinceRead', field, details };
}
