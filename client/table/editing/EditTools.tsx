import { CopyOutlined, EditOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EditHistory } from './EditHistory.ts';
import { UndoButtons } from './UndoButtons.tsx';
import type { Editing } from './useBlockEditing.ts';

interface Props {
  readonly editing: Editing;
  readonly history: EditHistory;
  /** Rows that are selected; `undefined` where there are none. */
  readonly selectedRows: (() => readonly string[]) | undefined;
  readonly mayEdit: boolean;
}

/** The buttons of editing above a grid. */
export function EditTools({ editing, history, selectedRows, mayEdit }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      {mayEdit ? <UndoButtons history={history} onUndo={editing.undo} onRedo={editing.redo} /> : null}
      {mayEdit ? (
        <Button
          size="small"
          icon={<CopyOutlined />}
          onClick={() => editing.duplicate(selectedRows?.() ?? [])}
          disabled={selectedRows === undefined}
        >
          {t('duplicateRows')}
        </Button>
      ) : null}
      {mayEdit ? (
        <Button size="small" icon={<EditOutlined />} onClick={() => editing.openPanel('bulk')}>
          {t('bulkEdit')}
        </Button>
      ) : null}
      <Button size="small" icon={<SearchOutlined />} title="Ctrl+F" onClick={() => editing.openPanel('find')}>
        {t('find')}
      </Button>
    </>
  );
}
