import { FilterFilled, ReloadOutlined, SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RowFields } from '../../fields/RowFields.ts';
import type { TableStore } from '../store/TableStore.ts';
import { useStoreFact } from '../store/useStoreFact.ts';
import { noFilter } from './ColumnFilter.ts';
import { filterInWords } from './filterInWords.ts';
import type { GridView } from './useGridView.ts';

interface Props {
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly view: GridView;
}

/** Says what is left out and in which order the rest stands, and leads out of both. */
export function ViewBanner({ store, fields, view }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const count = useStoreFact(store, (now) => now.count);
  const error = useStoreFact(store, (now) => now.error);
  const byName = (name: string) => fields.kit.table.fields.find((field) => field.name === name);
  const filters = [...view.filtered].flatMap((name) => byName(name) ?? []);
  const orders = view.orderBy.flatMap((entry) =>
    Object.entries(entry).flatMap(([name, direction]) => {
      const field = byName(name);
      return field === undefined ? [] : [{ field, direction }];
    }),
  );
  if (filters.length === 0 && orders.length === 0 && error === undefined) return null;
  return (
    <div className="view-banner" role="region" aria-label={t('viewOfRows')} data-filtered={filters.length > 0}>
      {error === undefined ? null : (
        <span role="alert" className="view-error">
          {t('rowsNotRead')}
        </span>
      )}
      {filters.length === 0 ? null : (
        <b>
          <FilterFilled />{' '}
          {view.total === undefined ? t('filteredTo', { count }) : t('filteredFrom', { count, total: view.total })}
        </b>
      )}
      {filters.map((field) => (
        <Tag
          key={field.name}
          closable={{ 'aria-label': t('clearFilterOf', { title: field.title }) }}
          onClose={(event) => {
            event.preventDefault();
            view.filter(field, noFilter);
          }}
        >
          {field.title}：{filterInWords(t, field, view.filters[field.name] ?? noFilter, fields)}
        </Tag>
      ))}
      {orders.map(({ field, direction }, at) => (
        <Tag
          key={field.name}
          icon={direction === 'ASC' ? <SortAscendingOutlined /> : <SortDescendingOutlined />}
          closable={{ 'aria-label': t('clearSortOf', { title: field.title }) }}
          onClose={(event) => {
            event.preventDefault();
            view.sort(field, undefined, true);
          }}
        >
          {orders.length > 1 ? `${at + 1} ` : ''}
          {field.title} {t(direction === 'ASC' ? 'ascending' : 'descending')}
        </Tag>
      ))}
      <span className="view-acts">
        <Button size="small" icon={<ReloadOutlined />} title={t('applyAgainHint')} onClick={view.again}>
          {t(error === undefined ? 'applyAgain' : 'tryAgain')}
        </Button>
        {filters.length + orders.length === 0 ? null : (
          <Button size="small" type="primary" onClick={view.clear}>
            {t(filters.length > 0 ? 'showAllRows' : 'usualOrder')}
          </Button>
        )}
      </span>
    </div>
  );
}
