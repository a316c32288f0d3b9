import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useMe } from '../session/useMe.ts';
import { chooseLanguage, languageNames, languages } from '../text/languages.ts';
import { colourMode, colourModes } from '../ui/colourMode.ts';
import type { PageOffer } from '../ui/pageOffers.ts';

export type Overlay = 'palette' | 'shortcuts';

/** What can be done from every page. */
export function useFrameOffer(show: (overlay: Overlay) => void): PageOffer {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { collection } = useParams();
  const me = useMe();
  return useMemo(() => {
    const home = collection === undefined ? '/' : `/c/${collection}`;
    return {
      commands: [
        { id: 'palette', label: t('palette.title'), keys: 'Ctrl+K', byKeysOnly: true, run: () => show('palette') },
        { id: 'shortcuts', label: t('shortcuts.title'), keys: '?', run: () => show('shortcuts') },
        // The same where a question mark would be typed.
        {
          id: 'shortcutsAnywhere',
          label: t('shortcuts.anywhere'),
          keys: 'Ctrl+/',
          byKeysOnly: true,
          run: () => show('shortcuts'),
        },
        { id: 'home', label: t('myTables'), keys: 'Alt+Home', run: () => void navigate(home) },
        ...(me.mayManagePeople
          ? [{ id: 'people', label: t('session.people.title'), run: () => void navigate('/people') }]
          : []),
        ...(me.mayRunCollections
          ? [{ id: 'collections', label: t('collecting.title'), run: () => void navigate('/collections') }]
          : []),
        ...(me.mayMaintain || me.mayRunCollections
          ? [{ id: 'changes', label: t('publishing.title'), run: () => void navigate('/changes') }]
          : []),
        ...(me.mayMaintain
          ? [{ id: 'studio', label: t('studio.title'), words: ['studio'], run: () => void navigate('/studio') }]
          : []),
        ...(me.mayExplore
          ? [{ id: 'explore', label: t('explore'), words: ['graphql'], run: () => window.location.assign('/graphiql') }]
          : []),
        ...languages.map((language) => ({
          id: language,
          label: languageNames[language],
          words: ['language', t('language')],
          run: () => void chooseLanguage(language),
        })),
        ...colourModes.map((mode) => ({
          id: mode,
          label: t(`colours.${mode}`),
          words: ['theme', mode],
          run: () => colourMode.choose(mode),
        })),
      ],
    };
  }, [t, navigate, collection, me, show]);
}
