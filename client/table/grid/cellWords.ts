import type { TFunction } from 'i18next';
import type { Field } from '#schema/definition/Field.ts';
import { faultWords } from '../faultWords.ts';
import type { RowState } from '../store/RowState.ts';
import type { TableStore } from '../store/TableStore.ts';
import type { CellState } from './cellState.ts';

/** How a cell stands, in words, for a card beside it and for those who hear the grid; empty where all is in order. */
export function cellWords(store: TableStore, t: TFunction): (row: RowState, field: Field, state: CellState) => string {
  return (row, field, { mark, lock }) =>
    [
      mark === undefined ? '' : markWords(store, t, row, field, mark),
      lock === undefined ? '' : lockWords(t, field, lock),
    ]
      .filter((words) => words !== '')
      .join(t('listSeparator'));
}

function markWords(
  store: TableStore,
  t: TFunction,
  row: RowState,
  field: Field,
  mark: NonNullable<CellState['mark']>,
): string {
  if (mark === 'newer' || mark === 'unsaved') return t(`marks.${mark}`);
  const refused = mark === 'refused' ? row.refused[field.name]?.issue : undefined;
  const held = mark === 'refused' ? undefined : store.faults(row).get(field.name);
  const issue = refused ?? held?.issue;
  return t(`marks.${mark}`, { why: issue === undefined ? '' : faultWords(t, issue, held?.message) });
}

function lockWords(t: TFunction, field: Field, lock: NonNullable<CellState['lock']>): string {
  if (lock === 'masked') return t('masked');
  if (lock === 'filledIn') return field.computed === undefined ? t('copied') : t('computed');
  return t('locks.readOnly');
}
