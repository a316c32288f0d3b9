import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Collection } from '../api/Collection.ts';
import { useMe } from '../session/useMe.ts';
import { recentTables } from './recentTables.ts';

/** A list that is seen at a glance needs no shorter one above it. */
const longList = 12;

/** The tables of a collection that the person opened last. */
export function RecentTables({ collection }: { readonly collection: Collection }): React.JSX.Element | null {
  const { t } = useTranslation();
  const me = useMe();
  const tables = recentTables
    .of(me.id)
    .filter((one) => one.collection === collection.id)
    .flatMap((one) =>
      collection.tables.filter(({ name, submissions }) => name === one.table && submissions.length > 0),
    );
  if (tables.length === 0 || collection.tables.length < longList) return null;
  return (
    <nav className="recent" aria-label={t('recent')}>
      <span>{t('recent')}</span>
      {tables.map((table) => (
        <Link key={table.name} to={`/c/${collection.id}/${table.name}`}>
          {table.no} {table.title}
        </Link>
      ))}
    </nav>
  );
}
