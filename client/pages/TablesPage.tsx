import { useApolloClient } from '@apollo/client/react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Collection } from '../api/Collection.ts';
import { readTableAhead } from '../api/readTableAhead.ts';
import { useCollection } from '../api/useCollection.ts';
import { useFailureCounts } from '../api/useFailureCounts.ts';
import { useFoundTables } from '../api/useFoundTables.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { RecentTables } from '../frame/RecentTables.tsx';
import { NoCollection } from './tables/NoCollection.tsx';
import { fetchTablesAhead } from './tables/fetchTablesAhead.ts';
import { UndeliveredGate } from './undelivered/UndeliveredGate.tsx';
import { NoTables } from './tables/NoTables.tsx';
import { TableList } from '../table/TableList.tsx';
import { groupTables } from '../table/groupTables.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageOffer } from '../ui/usePageOffer.ts';

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
  const input = useRef<HTMLInputElement>(null);
  usePageOffer(
    useMemo(
      () => ({
        commands: [{ id: 'search', label: t('searchHere'), keys: '/', run: () => input.current?.focus() }],
      }),
      [t],
    ),
  );
  const client = useApolloClient();
  const { name } = collection.catalogue;
  const reach = useCallback((table: string) => void readTableAhead(client, name, table), [client, name]);
  useEffect(fetchTablesAhead, []);
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
            <div className="segments" role="radiogroup" aria-label={t('which')}>
              {(['all', 'open', 'sent'] as const).map((value) => (
                <label key={value}>
                  <input type="radio" name="which-tables" checked={which === value} onChange={() => setWhich(value)} />
                  <span>{t(`whichTables.${value}`)}</span>
                </label>
              ))}
            </div>
            <input
              ref={input}
              type="search"
              className="search"
              aria-label={t('searchTables')}
              placeholder={t('searchTables')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </>
        }
      />
      <UndeliveredGate />
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
        <TableList collection={collection.id} layers={layers} search={search} counts={counts} onReach={reach} />
      )}
    </div>
  );
}
