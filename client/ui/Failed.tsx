import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly onRetry: () => void;
  /** What the reader may tell the administrator. */
  readonly detail?: string;
}

/** Something could not be fetched; says so and offers to try again. */
export function Failed({ onRetry, detail }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('couldNotLoad')}
      subTitle={detail}
      extra={
        <Button type="primary" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      }
    />
  );
}
