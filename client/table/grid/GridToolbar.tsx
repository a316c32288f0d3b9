import { DeleteOutlined, FilterOutlined, FormOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowFields } from '../../fields/RowFields.ts';
import { ConfirmSelected } from '../carrying/ConfirmSelected.tsx';
import type { EditHistory } from '../editing/EditHistory.ts';
import { EditTools } from '../editing/EditTools.tsx';
import type { Editing } from '../editing/useBlockEditing.ts';
import type { TableStore } from '../store/TableStore.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import type { ColumnsInUse } from './useGridLayout.ts';

interface Props {
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly columns: ColumnsInUse;
  readonly editing: Editing;
  readonly history: EditHistory;
  readonly mayEdit: boolean;
  readonly hasSelection: boolean;
  readonly selectedRows: () => readonly string[];
  readonly onAdd: () => void;
  readonly onOpenForm: () => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onFilter: (at: { readonly x: number; readonly y: number }) => void;
}

/** The buttons above a grid. Drawn anew only when one of them changes, not with every cell one comes to. */
export const GridToolbar = memo(function GridToolbar(props: Props): React.JSX.Element {
  const { store, fields, columns, editing, history, mayEdit, hasSelection, selectedRows } = props;
  const { t } = useTranslation();
  return (
    <div className="toolbar" role="toolbar" aria-label={t('rows')}>
      <Button type="primary" size="small" icon={<PlusOutlined />} disabled={!mayEdit} onClick={props.onAdd}>
        {t('addRow')}
      </Button>
      <Button size="small" icon={<FormOutlined />} disabled={!hasSelection} onClick={props.onOpenForm}>
        {t('openForm')}
      </Button>
      <Button
        size="small"
        icon={<DeleteOutlined />}
        disabled={!mayEdit || !hasSelection}
        onClick={() => props.onRemove(selectedRows())}
      >
        {t('removeRows')}
      </Button>
      <Button
        size="small"
        icon={<FilterOutlined />}
        disabled={!hasSelection}
        onClick={(event) => {
          const bounds = event.currentTarget.getBoundingClientRect();
          props.onFilter({ x: bounds.left, y: bounds.bottom });
        }}
      >
        {t('filterColumn')}
      </Button>
      {mayEdit && fields.kit.table.carriedFrom.length > 0 ? (
        <ConfirmSelected store={store} submission={fields.submission} rows={hasSelection ? selectedRows : undefined} />
      ) : null}
      <ColumnsPanel columns={columns} />
      <EditTools
        editing={editing}
        history={history}
        selectedRows={hasSelection ? selectedRows : undefined}
        mayEdit={mayEdit}
      />
    </div>
  );
});
