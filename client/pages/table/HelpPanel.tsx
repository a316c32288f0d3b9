import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Collection, CollectionTable } from '../../api/Collection.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { TableHelp } from '../../table/help/TableHelp.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';

interface Props {
  readonly collection: Collection;
  readonly table: CollectionTable;
  readonly kit: TableKit;
  /** The field to show first. */
  readonly field: string | undefined;
  readonly onClose: () => void;
}

const prefix = 'help-';

/** The help of a table beside its rows, open at the field in hand. */
export function HelpPanel({ collection, table, kit, field, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    if (field === undefined) return;
    const line = document.querySelector<HTMLElement>(`#${prefix}${field}`);
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  }, [field]);
  const to = `/c/${collection.id}/${table.name}/help${field === undefined ? '' : `#${field}`}`;
  return (
    <ModalDialog className="help-panel" label={t('whatIsWanted')} onClose={onClose}>
      <header>
        <h1>
          {table.no} {table.title}
        </h1>
        <Link to={to}>{t('helpPage')}</Link>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
      </header>
      <TableHelp collection={collection} table={table} kit={kit} prefix={prefix} />
    </ModalDialog>
  );
}
