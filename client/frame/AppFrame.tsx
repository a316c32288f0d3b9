import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { AccountMenu } from '../session/AccountMenu.tsx';
import { useMe } from '../session/useMe.ts';
import { ColourSwitch } from '../ui/ColourSwitch.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageOffer } from '../ui/usePageOffer.ts';
import { CollectionSwitch } from './CollectionSwitch.tsx';
import { useCommandKeys } from './useCommandKeys.ts';
import { type Overlay, useFrameOffer } from './useFrameOffer.ts';

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
          <Icon name="search" /> <span>{t('palette.button')}</span> <kbd>Ctrl+K</kbd>
        </button>
        {me.mayExplore ? (
          <a href="/graphiql" className="top-link">
            <Icon name="query" /> <span>{t('explore')}</span>
          </a>
        ) : null}
        <LanguageSwitch />
        <ColourSwitch />
        <AccountMenu />
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
