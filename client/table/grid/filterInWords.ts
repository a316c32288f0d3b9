import type { TFunction } from 'i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import type { ColumnFilter } from './ColumnFilter.ts';

const namedAtMost = 3;

/** What a column is asked for, as one reads it above the grid. */
export function filterInWords(t: TFunction, field: Field, filter: ColumnFilter, fields: RowFields): string {
  const { text, from, to, among, empty } = filter;
  if (empty !== undefined) return t(empty ? 'cellsOf.empty' : 'cellsOf.filled');
  if (among !== undefined) {
    const labels = among.slice(0, namedAtMost).map((value) => valueInWords(t, field, value, fields));
    return labels.join('、') + (among.length > namedAtMost ? t('andMore', { count: among.length - namedAtMost }) : '');
  }
  if (text !== undefined) return t('findsText', { how: t(`finds.${text.how}`), text: text.text.trim() });
  return [from === undefined ? '' : `≥ ${from}`, to === undefined ? '' : `≤ ${to}`].filter(Boolean).join(' ');
}

function valueInWords(t: TFunction, field: Field, value: string, { kit, words }: RowFields): string {
  if (value === '') return t('emptyCell');
  if (field.kind === 'boolean') return value === 'true' ? words.yes : words.no;
  return kit.placed.fields.get(field.name)?.codes?.all.byCode.get(value)?.label ?? value;
}
