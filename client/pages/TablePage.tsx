import { Button, Spin, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRows } from '../api/useRows.ts';
import { type OpenTable, useTables } from '../api/useTables.ts';
import { RowForm } from '../table/RowForm.tsx';
import { TableGrid } from '../table/TableGrid.tsx';

/** One table: a form where it is a record, a grid where it is a list. */
export function TablePage(): React.JSX.Element {
  const parameters = useParams();
  const tables = useTables();
  const open = tables?.find(
    (one) => one.catalogue === parameters['catalogue'] && one.table.name === parameters['table'],
  );
  if (open === undefined) return <Spin />;
  return <OpenTablePage {...open} />;
}

function OpenTablePage(open: OpenTable): React.JSX.Element {
  const { t } = useTranslation();
  const { rows, state, save } = useRows(open);
  const { table } = open;
  return (
    <main style={{ padding: 24 }}>
      <Link to="/">{t('tables')}</Link>
      <Typography.Title level={3}>
        {table.no} {table.title} <Tag data-testid="save-state">{t(state)}</Tag>
      </Typography.Title>
      {rows === undefined ? (
        <Spin />
      ) : table.shape === 'record' ? (
        <RowForm
          table={table}
          row={rows[0] ?? { id: crypto.randomUUID(), values: {} }}
          onSave={(set) => save(rows[0] ?? { id: crypto.randomUUID(), values: {} }, set)}
        />
      ) : (
        <>
          <Button onClick={() => save({ id: crypto.randomUUID(), values: {} }, {})}>{t('addRow')}</Button>{' '}
          <span>{t('rowCount', { count: rows.length })}</span>
          <TableGrid table={table} rows={rows} onSave={(row, set) => save(row, set)} onRefuse={() => {}} />
        </>
      )}
    </main>
  );
}
