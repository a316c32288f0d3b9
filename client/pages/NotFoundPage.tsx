import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../frame/PageHead.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Stands where an address leads nowhere. */
export function NotFoundPage(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('noSuchPage')} trail={[]} />
      <Notice title={t('noSuchPage')} hint={t('noSuchPageHint')} actions={<Link to="/">{t('myTables')}</Link>} />
    </>
  );
}
