import type { CheckPlace } from './CheckPlace.ts';
import type { FailureTest } from './FailureTest.ts';

/**
 * Rows carried over from last year must be confirmed, changed or dropped, unless the definition keeps them as they are:
 * what nobody has looked at is not this year's. Of a record that departments share, each has a say, which is asked of
 * their submissions.
 */
export function carriedTests({ table }: CheckPlace): readonly FailureTest[] {
  if (table.unchanged !== 'ask' || table.carriedFrom.length === 0) return [];
  return [{ code: 'carriedUnconfirmed', severity: 'error', fields: [], fails: `own._carried = 'carried'` }];
}
