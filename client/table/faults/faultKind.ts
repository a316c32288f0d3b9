import type { TFunction } from 'i18next';
import type { Table } from '#schema/definition/Table.ts';
import type { Failure } from '../../api/useFailures.ts';
import { faultWords } from '../faultWords.ts';

/** What faults of one kind are called: their fields, and what is wrong. */
export function faultKind(table: Table, failure: Failure, t: TFunction): string {
  const titles = failure.fields.map((name) => table.fields.find((field) => field.name === name)?.title ?? name);
  return [titles.join(t('comma')), faultWords(t, failure, failure.message)].filter(Boolean).join(' · ');
}
