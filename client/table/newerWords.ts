import type { TFunction } from 'i18next';
import type { NewerValue } from './store/RowState.ts';
import { timeOf } from '../ui/timeOf.ts';

/** What somebody else made of a value, and who and when where that is known; `undefined` where the row was deleted. */
export function newerWords(t: TFunction, newer: NewerValue | undefined, value: string): string {
  if (newer === undefined) return t('rowGone');
  if (newer.by === undefined) return t('newerValue', { value });
  return t('newerValueBy', { value, by: newer.by, time: newer.at === undefined ? '' : timeOf(newer.at) });
}
