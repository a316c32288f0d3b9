import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditHistory, ToldAct } from './EditHistory.ts';

interface Props {
  readonly history: EditHistory;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Takes back and does again, and says what. */
export function UndoButtons({ history, onUndo, onRedo }: Props): React.JSX.Element {
  const { t } = useTranslation();
  useSyncExternalStore(history.subscribe, () => history.version);
  const { undoable, redoable } = history;
  return (
    <>
      <Tooltip title={undoable === undefined ? '' : `${t('undoAct', { act: actWords(t, undoable) })} (Ctrl+Z)`}>
        <Button
          size="small"
          icon={<UndoOutlined />}
          aria-label={undoable === undefined ? t('undo') : t('undoAct', { act: actWords(t, undoable) })}
          disabled={undoable === undefined}
          onClick={onUndo}
        />
      </Tooltip>
      <Tooltip title={redoable === undefined ? '' : `${t('redoAct', { act: actWords(t, redoable) })} (Ctrl+Y)`}>
        <Button
          size="small"
          icon={<RedoOutlined />}
          aria-label={redoable === undefined ? t('redo') : t('redoAct', { act: actWords(t, redoable) })}
          disabled={redoable === undefined}
          onClick={onRedo}
        />
      </Tooltip>
    </>
  );
}

function actWords(t: TFunction, { label, cells, rows }: ToldAct): string {
  const what = t(`acts.${label}`);
  if (cells > 1 && rows === 0) return t('actOnCells', { what, count: cells });
  return rows > 1 ? t('actOnRows', { what, count: rows }) : what;
}
