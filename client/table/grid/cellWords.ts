import type { TFunction } from 'i18next';
import type { Field } from '#schema/definition/Field.ts';
import { displayValue } from '../../fields/displayValue.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { faultWords } from '../faultWords.ts';
import { newerWords } from '../newerWords.ts';
import type { RowState } from '../store/RowState.ts';
import type { TableStore } from '../store/TableStore.ts';
import type { CellLock, CellMark, CellState } from './cellState.ts';

export interface Around {
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly t: TFunction;
}

/** How a cell stands, in words, for a card beside it and for those who hear the grid; empty where all is in order. */
export function cellWords(around: Around, row: RowState, field: Field, { mark, lock }: CellState): string {
  const { t } = around;
  return [
    mark === undefined ? '' : markWords(around, row, field, mark),
    lock === undefined ? '' : lockWords(t, field, lock),
    row.stored?.emptied?.includes(field.name) === true ? t('carry.emptied') : '',
    row.stored?.carried === 'carried' ? t('carry.waiting') : '',
  ]
    .filter((words) => words !== '')
    .join(t('listSeparator'));
}

function markWords({ store, fields, t }: Around, row: RowState, field: Field, mark: CellMark): string {
  if (mark === 'newer') {
    const newer = row.newer?.[field.name];
    const value = displayValue(field, newer?.value, { ...fields, values: row.values }, undefined);
    return newerWords(t, newer, value === '' ? t('emptyValue') : value);
  }
  if (mark === 'elsewhere') return t('changedElsewhere');
  if (mark === 'unsaved') return t('marks.unsaved');
  const refused = mark === 'refused' ? row.refused[field.name]?.issue : undefined;
  const held = mark === 'refused' ? undefined : store.faults(row).get(field.name);
  const issue = refused ?? held?.issue;
  return t(`marks.${mark}`, { why: issue === undefined ? '' : faultWords(t, issue, held?.message) });
}

function lockWords(t: TFunction, field: Field, lock: CellLock): string {
  if (lock === 'masked') return t('masked');
  if (lock === 'filledIn') return field.computed === undefined ? t('copied') : t('computed');
  return t('locks.readOnly');
}
