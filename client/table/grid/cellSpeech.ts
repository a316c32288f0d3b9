import type { Field } from '#schema/definition/Field.ts';
import type { Block, Place } from './gridMoves.ts';
import { cellText } from './cellContent.ts';
import { cellState } from './cellState.ts';
import { type Around, cellWords } from './cellWords.ts';

interface Grid extends Around {
  readonly columns: readonly Field[];
  readonly editable: ReadonlySet<string>;
}

/** What is said of the cell that one has come to: its column, row, value and state, and how much is selected. */
export function cellSpeech({ columns, editable, ...around }: Grid, [column, at]: Place, range: Block): string {
  const { store, fields, t } = around;
  const field = columns[column];
  const row = store.row(store.idAt(at) ?? '');
  if (field === undefined || row === undefined) return '';
  const value = cellText(row, field, fields);
  const words = cellWords(around, row, field, cellState(store, row, field, editable));
  return [
    t('cellLabel', { title: field.title, row: at + 1, value: value === '' ? t('empty') : value }),
    words,
    range.width * range.height > 1 ? t('selectedBlock', { rows: range.height, columns: range.width }) : '',
  ]
    .filter((part) => part !== '')
    .join(t('comma'));
}
