import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnsInUse } from './useGridLayout.ts';

interface Props {
  readonly columns: ColumnsInUse;
}

/** Which columns are drawn, and in which order. */
export function ColumnsPanel({ columns }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const hidden = columns.all.length - columns.shown.length;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      title={t('columnsOfGrid')}
      content={<ColumnList columns={columns} />}
    >
      <Button size="small" icon={<TableOutlined />}>
        {hidden === 0 ? t('columns') : t('columnsHidden', { count: hidden })}
      </Button>
    </Popover>
  );
}

function ColumnList({ columns: { all, shown, change } }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const drawn = new Set(shown);
  const found = all.filter(({ title }) => title.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <div className="columns-panel">
      <Input
        size="small"
        allowClear
        aria-label={t('searchColumns')}
        placeholder={t('searchColumns')}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <ul>
        {found.map((field) => {
          const place = shown.indexOf(field);
          return (
            <li key={field.name}>
              <Checkbox
                checked={drawn.has(field)}
                disabled={drawn.has(field) && shown.length < 2}
                onChange={(event) => change({ do: event.target.checked ? 'show' : 'hide', field: field.name })}
              >
                {field.title}
              </Checkbox>
              <span>
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={t('moveColumnLeft', { title: field.title })}
                  disabled={place <= 0}
                  onClick={() => change({ do: 'move', field: field.name, to: place - 1 })}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={t('moveColumnRight', { title: field.title })}
                  disabled={place < 0 || place >= shown.length - 1}
                  onClick={() => change({ do: 'move', field: field.name, to: place + 1 })}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Button size="small" onClick={() => change({ do: 'reset' })}>
        {t('resetColumns')}
      </Button>
    </div>
  );
}
