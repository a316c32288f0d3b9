import type { TFunction } from 'i18next';
import type { Table } from '#schema/definition/Table.ts';
import type { TableStore } from './store/TableStore.ts';

/** How a row of a list is called: its key where it has one, else its number; nothing for the one row of a record. */
export function rowName(store: TableStore, table: Table, id: string, t: TFunction): string {
  if (table.shape === 'record') return '';
  const values = store.row(id)?.values;
  const key = table.key.map((name) => values?.[name] ?? '').filter((part) => part !== '');
  if (key.length > 0) return key.join(' ');
  const at = store.indexOf(id);
  return at < 0 ? '' : t('rowNumber', { number: at + 1 });
}
