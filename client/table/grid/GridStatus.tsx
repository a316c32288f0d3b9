import type { GridSelection } from '@glideapps/glide-data-grid';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '#schema/definition/Table.ts';
import { selectionSum } from './selectionSum.ts';
import type { TableStore } from '../store/TableStore.ts';
import { useStoreFact } from '../store/useStoreFact.ts';

interface Props {
  readonly store: TableStore;
  readonly table: Table;
  readonly selection: GridSelection | undefined;
  readonly hint: string | undefined;
}

/** The line below a grid: how many rows, what is selected and what it adds up to. */
export function GridStatus({ store, table, selection, hint }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const count = useStoreFact(store, (now) => now.count);
  const facts = useMemo(
    () => (selection === undefined ? undefined : selectionSum(store, table, selection)),
    [store, table, selection],
  );
  return (
    <div className="grid-status" aria-live="polite">
      <span>{t('rowCount', { count })}</span>
      {facts === undefined || facts.cells < 2 ? null : <span>{t('selectedCells', { count: facts.cells })}</span>}
      {facts?.sum === undefined ? null : <span>{t('sum', { sum: facts.sum })}</span>}
      {selection !== undefined && selection.rows.length > 0 ? (
        <span>{t('selectedRows', { count: selection.rows.length })}</span>
      ) : null}
      <span className="hint">{hint ?? t('gridKeys')}</span>
    </div>
  );
}
