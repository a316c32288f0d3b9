import { List, Spin, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTables } from '../api/useTables.ts';

/** All tables of the collection. */
export function TablesPage(): React.JSX.Element {
  const { t } = useTranslation();
  const tables = useTables();
  if (tables === undefined) return <Spin />;
  return (
    <main style={{ padding: 24 }}>
      <Typography.Title level={3}>{t('tables')}</Typography.Title>
      <List
        bordered
        dataSource={[...tables]}
        renderItem={({ catalogue, table }) => (
          <List.Item>
            <Link to={`/${catalogue}/${table.name}`}>
              {table.no} {table.title}
            </Link>
          </List.Item>
        )}
      />
    </main>
  );
}
