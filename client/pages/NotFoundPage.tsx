import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Stands where an address leads nowhere. */
export function NotFoundPage(): React.JSX.Element {
  const { t } = useTranslation();
  return <Result status="404" title={t('noSuchPage')} extra={<Link to="/">{t('myTables')}</Link>} />;
}
