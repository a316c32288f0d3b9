import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../session/useMe.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Where the school runs no collection, or not the one that was asked for. */
export function NoCollection({ chosen }: { readonly chosen: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const me = useMe();
  const responsible = me.roles.some(({ role }) => role === 'maintainer' || role === 'qualityOffice');
  if (chosen)
    return (
      <Notice
        title={t('noSuchCollection')}
        hint={t('noSuchCollectionHint')}
        actions={<Link to="/">{t('currentCollection')}</Link>}
      />
    );
  return <Notice title={t('noCollection')} hint={t(responsible ? 'noCollectionHintOffice' : 'noCollectionHint')} />;
}
