import { problems } from '#schema/problems/problems.ts';

/** A moment as people give it; absent: now. */
export function readDueAt(text: string | null | undefined): Date | null {
  if (text === null || text === undefined || text === '') return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw problems.valueRefused({ field: 'dueAt', expected: 'an ISO 8601 time' });
  return at;
}
