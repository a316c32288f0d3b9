import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { StoredRow } from '../../api/RowTransport.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { displayValue } from '../../fields/displayValue.ts';

interface Props {
  readonly kit: TableKit;
  readonly field: Field;
  readonly row: StoredRow | undefined;
}

/** A value as it stands on paper; files by their names. */
export function CellText({ kit, field, row }: Props): string {
  const { t } = useTranslation();
  if (row === undefined) return '';
  if (row.masked.includes(field.name)) return t('masked');
  if (field.kind === 'files') return row.files?.[field.name]?.map((file) => file.name).join('、') ?? '';
  const context = { kit, words: { yes: t('yes'), no: t('no') } };
  return displayValue(field, row.values[field.name], context, row.labels[field.name]);
}
