import { ApiOutlined } from '@ant-design/icons';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { useCollections } from '../api/useCollections.ts';
import { useMe } from '../session/useMe.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Loading } from '../ui/Loading.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

const AccountMenu = lazy(async () => ({ default: (await import('../session/AccountMenu.tsx')).AccountMenu }));

/** What stands around every page: the product, the collection, the person, the language. */
export function AppFrame(): React.JSX.Element {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname } = useLocation();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('skipToContent')}
      </a>
      <header className="top-bar">
        <Link to="/" className="product">
          {t('product')}
        </Link>
        <span className="school">{me.school.name}</span>
        <CollectionSwitch />
        <span className="space" />
        {me.mayExplore ? (
          <a href="/graphiql" className="top-link">
            <ApiOutlined /> {t('explore')}
          </a>
        ) : null}
        <LanguageSwitch />
        <Suspense fallback={<span className="person">{me.name}</span>}>
          <AccountMenu />
        </Suspense>
      </header>
      <main id="content">
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

function CollectionSwitch(): React.JSX.Element | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { collection } = useParams();
  const collections = useCollections();
  const [first] = collections;
  if (first === undefined) return null;
  return (
    <select
      className="collections"
      aria-label={t('collection')}
      value={collection ?? first.id}
      onChange={(event) => void navigate(`/c/${event.target.value}`)}
    >
      {collections.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
