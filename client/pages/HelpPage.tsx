import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { useCollection } from '../api/useCollection.ts';
import { useTableKit } from '../api/useTableKit.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { TableHelp } from '../table/help/TableHelp.tsx';
import { Button } from '../ui/Button.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { NoCollection } from './tables/NoCollection.tsx';

/** The definition of a table as a page that people read, link to and print. */
export function HelpPage(): React.JSX.Element {
  const { t } = useTranslation();
  const { collection: id, table: name = '' } = useParams();
  const { hash } = useLocation();
  const collection = useCollection(id, 'cache-first');
  const kit = useTableKit(collection.value ?? undefined, name);
  const table = collection.value?.tables.find((one) => one.name === name);
  const ready = kit.value !== undefined;
  useEffect(() => {
    if (ready && hash !== '') document.querySelector<HTMLElement>(`#${CSS.escape(hash.slice(1))}`)?.scrollIntoView();
  }, [ready, hash]);
  const error = collection.error ?? kit.error;
  if (error !== undefined) return <Failed error={error} onRetry={() => (collection.reload(), kit.reload())} />;
  if (collection.value === undefined) return <Loading />;
  if (collection.value === null) return <NoCollection chosen />;
  const home = `/c/${collection.value.id}`;
  if (table === undefined)
    return (
      <Notice title={t('noSuchTable')} hint={t('noSuchTableHint')} actions={<Link to={home}>{t('myTables')}</Link>} />
    );
  if (kit.value === undefined) return <Loading />;
  const title = `${table.no} ${table.title}`;
  return (
    <>
      <PageHead
        title={t('helpOf', { title })}
        trail={[
          { to: home, title: t('myTables') },
          { to: `${home}/${table.name}`, title },
        ]}
        actions={
          <Button onClick={() => window.print()}>
            <Icon name="print" /> {t('print.title')}
          </Button>
        }
      />
      <div className="help-page">
        <TableHelp collection={collection.value} table={table} kit={kit.value} prefix="" />
      </div>
    </>
  );
}
