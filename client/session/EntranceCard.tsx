import { Card, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A page before the door: the name of the system, and one thing to do. */
export function EntranceCard({ title, hint, children }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <main className="entrance">
      <div>
        <Typography.Title level={1} style={{ fontSize: 22, textAlign: 'center', marginBottom: 24 }}>
          {t('session.system')}
        </Typography.Title>
        <Card>
          <Typography.Title level={2} style={{ fontSize: 18, marginTop: 0 }}>
            {title}
          </Typography.Title>
          {hint !== undefined && <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>}
          {children}
        </Card>
      </div>
    </main>
  );
}
