import {
  ArrowLeftOutlined,
  ArrowRightOutlined,
  ColumnWidthOutlined,
  EyeInvisibleOutlined,
  PushpinOutlined,
  SortAscendingOutlined,
  SortDescendingOutlined,
} from '@ant-design/icons';
import { Button, Checkbox, Space } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { filterShape } from './ColumnFilter.ts';
import { FilterForm } from './FilterForm.tsx';
import type { ColumnsInUse } from './useGridLayout.ts';
import type { Direction } from './sortedBy.ts';
import type { GridView } from './useGridView.ts';

interface Props {
  readonly field: Field;
  readonly fields: RowFields;
  readonly at: { readonly x: number; readonly y: number };
  readonly view: GridView;
  readonly columns: ColumnsInUse;
  readonly onFit: (field: Field) => void;
  readonly onClose: () => void;
}

/** Sorts, filters, moves and hides one column. */
export function ColumnMenu({ field, fields, at, view, columns, onFit, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector<HTMLElement>('button, input')?.focus(), []);
  // Beside the edge of the window it stands as far in as it must.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current === null) return;
    current.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - current.offsetWidth - 8))}px`;
    current.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - current.offsetHeight - 8))}px`;
  });
  const { shown, frozen, change } = columns;
  const place = shown.indexOf(field);
  const last = shown[frozen - 1];
  const act = (work: () => void): (() => void) => {
    return () => {
      onClose();
      work();
    };
  };
  return (
    <>
      <div className="menu-backdrop" aria-hidden="true" onMouseDown={onClose} />
      <div
        ref={dialog}
        className="column-menu"
        role="dialog"
        aria-modal="true"
        aria-label={t('columnMenu', { title: field.title })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        {filterShape(field.kind) === 'none' ? null : (
          <SortButtons
            view={view}
            field={field}
            onSort={(direction, also) => act(() => view.sort(field, direction, also))()}
          />
        )}
        <FilterForm
          field={field}
          fields={fields}
          filter={view.filters[field.name] ?? {}}
          onFilter={(filter) => act(() => view.filter(field, filter))()}
        />
        <div className="column-acts">
          <Button
            size="small"
            type="text"
            icon={<PushpinOutlined />}
            onClick={act(() => change({ do: 'freeze', field: last === field ? null : field.name }))}
          >
            {last === field ? t('unfreeze') : t('freezeToHere')}
          </Button>
          <Button size="small" type="text" icon={<ColumnWidthOutlined />} onClick={act(() => onFit(field))}>
            {t('fitColumn')}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<ArrowLeftOutlined />}
            disabled={place <= 0}
            onClick={act(() => change({ do: 'move', field: field.name, to: place - 1 }))}
          >
            {t('moveLeft')}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<ArrowRightOutlined />}
            disabled={place < 0 || place >= shown.length - 1}
            onClick={act(() => change({ do: 'move', field: field.name, to: place + 1 }))}
          >
            {t('moveRight')}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<EyeInvisibleOutlined />}
            disabled={shown.length < 2}
            onClick={act(() => change({ do: 'hide', field: field.name }))}
          >
            {t('hideColumn')}
          </Button>
        </div>
      </div>
    </>
  );
}

function SortButtons({
  view,
  field,
  onSort,
}: {
  readonly view: GridView;
  readonly field: Field;
  readonly onSort: (direction: Direction | undefined, also: boolean) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const now = view.orderBy.find((entry) => field.name in entry)?.[field.name];
  const others = view.orderBy.some((entry) => !(field.name in entry));
  const [also, setAlso] = useState(others);
  const directions = [
    ['ASC', <SortAscendingOutlined key="up" />, t('ascending')],
    ['DESC', <SortDescendingOutlined key="down" />, t('descending')],
  ] as const;
  return (
    <>
      <Space.Compact block>
        {directions.map(([direction, icon, words]) => (
          <Button
            key={direction}
            size="small"
            icon={icon}
            aria-pressed={now === direction}
            type={now === direction ? 'primary' : 'default'}
            onClick={() => onSort(now === direction ? undefined : direction, also)}
          >
            {words}
          </Button>
        ))}
      </Space.Compact>
      {others ? (
        <Checkbox checked={also} onChange={(event) => setAlso(event.target.checked)}>
          {t('sortAlso')}
        </Checkbox>
      ) : null}
    </>
  );
}
