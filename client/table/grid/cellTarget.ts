import type { TFunction } from 'i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { showValue } from '../../fields/showValue.ts';
import type { EditorTarget } from './CellEditor.tsx';
import type { Place } from './gridMoves.ts';
import { isFilledIn } from '../store/isFilledIn.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Around {
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly columns: readonly Field[];
  readonly editable: ReadonlySet<string>;
  readonly t: TFunction;
}

/** What an editor finds in a cell; `undefined` where its row is not read yet. */
export function cellTarget(
  { store, fields, columns, editable, t }: Around,
  [column, at]: Place,
): EditorTarget | undefined {
  const field = columns[column];
  const row = store.row(store.idAt(at) ?? '');
  if (field === undefined || row === undefined) return undefined;
  const context = { ...fields, values: row.values };
  const value = row.values[field.name] ?? null;
  const refused = row.refused[field.name]?.text;
  const masked = row.stored?.masked.includes(field.name) === true;
  return {
    field,
    readOnly: !editable.has(field.name) || isFilledIn(field, value) || masked,
    text: refused ?? showValue(field, value, context),
    label: t('cellEdited', { title: field.title, row: at + 1 }),
    context,
  };
}
