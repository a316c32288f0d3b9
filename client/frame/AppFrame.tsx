import { ApiOutlined, SearchOutlined } from '@ant-design/icons';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useMe } from '../session/useMe.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageOffer } from '../ui/usePageOffer.ts';
import { CollectionSwitch } from './CollectionSwitch.tsx';
import { ColourSwitch } from './ColourSwitch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useCommandKeys } from './useCommandKeys.ts';
import { type Overlay, useFrameOffer } from './useFrameOffer.ts';

const AccountMenu = lazy(async () => ({ default: (await import('../session/AccountMenu.tsx')).AccountMenu }));
const CommandPalette = lazy(async () => ({ default: (await import('./palette/CommandPalette.tsx')).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));

/** What stands around every page: the product, the collection, the person, the language, and the way to everything else. */
export function AppFrame(): React.JSX.Element {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname } = useLocation();
  const [overlay, setOverlay] = useState<Overlay>();
  const close = useCallback(() => setOverlay(undefined), []);
  usePageOffer(useFrameOffer(setOverlay));
  useCommandKeys();
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
        <button type="button" className="go-to" onClick={() => setOverlay('palette')}>
          <SearchOutlined /> <span>{t('palette.button')}</span> <kbd>Ctrl+K</kbd>
        </button>
        {me.mayExplore ? (
          <a href="/graphiql" className="top-link">
            <ApiOutlined /> <span>{t('explore')}</span>
          </a>
        ) : null}
        <LanguageSwitch />
        <ColourSwitch />
        <Suspense fallback={<span className="person">{me.name}</span>}>
          <AccountMenu />
        </Suspense>
      </header>
      <main id="content" tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Suspense fallback={null}>
        {overlay === 'palette' ? <CommandPalette onClose={close} /> : null}
        {overlay === 'shortcuts' ? <ShortcutSheet onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
