import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { rowName } from '../rowName.ts';
import { useStoreFact } from '../store/useStoreFact.ts';
import type { OpenTable } from '../useOpenTable.ts';
import { CarriedRow } from '../carrying/CarriedRow.tsx';
import { undoKeys } from '../editing/undoKeys.ts';
import { goToField } from './goToField.ts';
import { RowForm } from './RowForm.tsx';

interface Props {
  readonly open: OpenTable;
  readonly id: string | undefined;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
}

/** The form of one row beside the grid it stands in: the keyboard goes into it, and back to the grid with Esc. */
export function RowPanel({ open, id, onGo, onClose }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const { store, fields, editable, history } = open;
  const { table } = fields.kit;
  const panel = useRef<HTMLElement>(null);
  const shown = id !== undefined;
  const at = useStoreFact(store, (now) => (id === undefined ? -1 : now.indexOf(id)));
  const before = useStoreFact(store, (now) => now.idAt(at - 1));
  const after = useStoreFact(store, (now) => now.idAt(at + 1));
  const name = useStoreFact(store, (now) => (id === undefined ? '' : rowName(now, table, id, t)));
  useEffect(() => {
    if (shown) panel.current?.querySelector<HTMLElement>('[data-editor]:not([disabled])')?.focus();
  }, [shown]);
  // The rows around are read as the form goes on to them.
  useEffect(() => {
    if (at >= 0) store.ensure(Math.max(0, at - 1), at + 2);
  }, [store, at]);
  if (id === undefined) return null;
  const go = (to: string | undefined): void => {
    if (to !== undefined) onGo(to);
  };
  const undo = undoKeys(history, ({ row, field }) => {
    if (row !== id) onGo(row);
    if (field !== undefined) goToField(field);
  });
  return (
    <aside
      ref={panel}
      className="row-panel"
      tabIndex={-1}
      aria-label={t('openForm')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && event.ctrlKey) go(after);
        else if (event.key === 'ArrowUp' && event.ctrlKey) go(before);
        else if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
        else return undo(event);
        event.preventDefault();
      }}
    >
      <header>
        <h2>{name || t('rowNumber', { number: at + 1 })}</h2>
        <span>
          <Button
            size="small"
            type="text"
            icon={<LeftOutlined />}
            aria-label={t('previousRow')}
            title={`${t('previousRow')} (Ctrl+↑)`}
            disabled={before === undefined}
            onClick={() => go(before)}
          />
          <Button
            size="small"
            type="text"
            icon={<RightOutlined />}
            aria-label={t('nextRow')}
            title={`${t('nextRow')} (Ctrl+↓)`}
            disabled={after === undefined}
            onClick={() => go(after)}
          />
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('close')}
            title={`${t('close')} (Esc)`}
            onClick={onClose}
          />
        </span>
      </header>
      <CarriedRow store={store} submission={fields.submission} id={id} mayConfirm={editable.size > 0} />
      <RowForm store={store} id={id} fields={fields} editable={editable} />
    </aside>
  );
}
