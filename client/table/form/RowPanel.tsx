import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenTable } from '../useOpenTable.ts';
import { RowForm } from './RowForm.tsx';
import { rowName } from '../rowName.ts';

interface Props {
  readonly open: OpenTable;
  readonly id: string | undefined;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
}

/** The form of one row beside the grid it stands in. */
export function RowPanel({ open, id, onGo, onClose }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const { store, fields, editable } = open;
  const at = id === undefined ? -1 : store.indexOf(id);
  const before = store.idAt(at - 1);
  const after = store.idAt(at + 1);
  if (id === undefined) return null;
  return (
    <aside className="row-panel" aria-label={t('openForm')}>
      <header>
        <h2>{rowName(store, fields.kit.table, id, t) || t('rowNumber', { number: at + 1 })}</h2>
        <span>
          <Button
            size="small"
            type="text"
            icon={<LeftOutlined />}
            aria-label={t('previousRow')}
            disabled={before === undefined}
            onClick={() => before !== undefined && onGo(before)}
          />
          <Button
            size="small"
            type="text"
            icon={<RightOutlined />}
            aria-label={t('nextRow')}
            disabled={after === undefined}
            onClick={() => after !== undefined && onGo(after)}
          />
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
        </span>
      </header>
      <RowForm store={store} id={id} fields={fields} editable={editable} />
    </aside>
  );
}
