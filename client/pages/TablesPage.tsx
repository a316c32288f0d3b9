import { Input, type InputRef, Segmented } from 'antd';
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Collection } from '../api/Collection.ts';
import { useCollection } from '../api/useCollection.ts';
import { useFailureCounts } from '../api/useFailureCounts.ts';
import { useFoundTables } from '../api/useFoundTables.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { RecentTables } from '../frame/RecentTables.tsx';
import { NoCollection } from './tables/NoCollection.tsx';
import { NoTables } from './tables/NoTables.tsx';
import { TableList } from '../table/TableList.tsx';
import { groupTables } from '../table/groupTables.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageOffer } from '../ui/usePageOffer.ts';

const UndeliveredNotice = lazy(async () => ({
  default: (await import('./undelivered/UndeliveredNotice.tsx')).UndeliveredNotice,
}));

/** The tables that the person fills or sees in a collection. */
export function TablesPage(): React.JSX.Element {
  const { collection: id } = useParams();
  const collection = useCollection(id);
  if (collection.value === undefined && collection.error !== undefined)
    return <Failed error={collection.error} onRetry={collection.reload} />;
  if (collection.value === undefined) return <Loading />;
  if (collection.value === null) return <NoCollection chosen={id !== undefined} />;
  return <Tables collection={collection.value} />;
}

type Which = 'all' | 'open' | 'sent';

function Tables({ collection }: { readonly collection: Collection }): React.JSX.Element {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [which, setWhich] = useState<Which>('all');
  const search = useDeferredValue(typed.trim());
  const found = useFoundTables(search, collection.catalogue.name);
  const counts = useFailureCounts(collection.id);
  const input = useRef<InputRef>(null);
  usePageOffer(
    useMemo(
      () => ({
        commands: [{ id: 'search', label: t('searchHere'), keys: '/', run: () => input.current?.focus() }],
      }),
      [t],
    ),
  );
  const tables = collection.tables.filter(
    (table) => which === 'all' || table.submissions.some((one) => one.editable) === (which === 'open'),
  );
  const layers = groupTables(tables, collection.catalogue.groups, search, found);
  return (
    <div className="tables-page">
      <PageHead
        title={t('myTables')}
        trail={[]}
        facts={<span>{t('tableCount', { count: collection.tables.length })}</span>}
        actions={
          <>
            <Segmented<Which>
              size="small"
              aria-label={t('which')}
              value={which}
              onChange={setWhich}
              options={(['all', 'open', 'sent'] as const).map((value) => ({ value, label: t(`whichTables.${value}`) }))}
            />
            <Input.Search
              ref={input}
              className="search"
              allowClear
              aria-label={t('searchTables')}
              placeholder={t('searchTables')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </>
        }
      />
      <Suspense fallback={null}>
        <UndeliveredNotice />
      </Suspense>
      {search === '' ? <RecentTables collection={collection} /> : null}
      {layers.length === 0 ? (
        <NoTables
          kind={collection.tables.length === 0 ? 'none' : search === '' ? which : 'search'}
          onShowAll={() => {
            setTyped('');
            setWhich('all');
          }}
        />
      ) : (
        <TableList collection={collection.id} layers={layers} search={search} counts={counts} />
      )}
    </div>
  );
}
