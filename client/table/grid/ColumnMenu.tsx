import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { codeChoices } from '../../fields/codeChoices.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import type { ColumnFilter } from './ColumnFilter.ts';

interface Props {
  readonly field: Field;
  readonly fields: RowFields;
  readonly at: { readonly x: number; readonly y: number };
  readonly filter: ColumnFilter;
  readonly direction: 'ASC' | 'DESC' | undefined;
  readonly onSort: (direction: 'ASC' | 'DESC' | undefined) => void;
  readonly onFilter: (filter: ColumnFilter) => void;
  readonly onClose: () => void;
}

const ranges = new Set<string>(['integer', 'decimal', 'year', 'date', 'yearMonth']);

/** Sorts and filters one column. */
export function ColumnMenu({
  field,
  fields,
  at,
  filter,
  direction,
  onSort,
  onFilter,
  onClose,
}: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(filter);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const change = (part: Partial<ColumnFilter>): void => setDraft({ ...draft, ...part });
  return (
    <>
      <div className="menu-backdrop" aria-hidden="true" onMouseDown={onClose} />
      <form
        ref={form}
        className="column-menu"
        role="dialog"
        aria-label={t('columnMenu', { title: field.title })}
        style={{ left: Math.min(at.x, window.innerWidth - 280), top: at.y }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          onFilter(draft);
        }}
      >
        <Space.Compact block>
          <Button
            icon={<SortAscendingOutlined />}
            type={direction === 'ASC' ? 'primary' : 'default'}
            onClick={() => onSort(direction === 'ASC' ? undefined : 'ASC')}
          >
            {t('ascending')}
          </Button>
          <Button
            icon={<SortDescendingOutlined />}
            type={direction === 'DESC' ? 'primary' : 'default'}
            onClick={() => onSort(direction === 'DESC' ? undefined : 'DESC')}
          >
            {t('descending')}
          </Button>
        </Space.Compact>
        {field.codeList !== undefined || field.kind === 'boolean' ? (
          <Select
            aria-label={t('among')}
            placeholder={t('among')}
            allowClear
            {...(field.kind === 'boolean' ? {} : { mode: 'multiple' as const })}
            showSearch={{ optionFilterProp: 'label' }}
            value={field.kind === 'boolean' ? filter.among?.[0] : [...(draft.among ?? [])]}
            onChange={(value: string | string[] | undefined) =>
              change({ among: value === undefined ? [] : [value].flat() })
            }
            options={optionsOf(field, fields)}
          />
        ) : ranges.has(field.kind) ? (
          <Space.Compact block>
            <Input
              aria-label={t('from')}
              placeholder={t('from')}
              value={draft.from ?? ''}
              onChange={(event) => change({ from: event.target.value })}
            />
            <Input
              aria-label={t('to')}
              placeholder={t('to')}
              value={draft.to ?? ''}
              onChange={(event) => change({ to: event.target.value })}
            />
          </Space.Compact>
        ) : (
          <Input
            aria-label={t('contains')}
            placeholder={t('contains')}
            value={draft.contains ?? ''}
            onChange={(event) => change({ contains: event.target.value })}
          />
        )}
        <Checkbox
          checked={draft.empty === true}
          onChange={(event) => {
            const { empty: _, ...rest } = draft;
            setDraft(event.target.checked ? { ...rest, empty: true } : rest);
          }}
        >
          {t('emptyOnly')}
        </Checkbox>
        <div className="menu-actions">
          <Button size="small" onClick={() => onFilter({})}>
            {t('clearFilter')}
          </Button>
          <Button size="small" type="primary" htmlType="submit">
            {t('apply')}
          </Button>
        </div>
      </form>
    </>
  );
}

function optionsOf(field: Field, fields: RowFields): { readonly value: string; readonly label: string }[] {
  if (field.kind === 'boolean')
    return [
      { value: 'true', label: fields.words.yes },
      { value: 'false', label: fields.words.no },
    ];
  return codeChoices(field, { ...fields, values: {} }).map(({ value, label }) => ({ value, label }));
}
