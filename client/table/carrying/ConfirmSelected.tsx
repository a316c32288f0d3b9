import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TableStore } from '../store/TableStore.ts';
import { useConfirming } from './useConfirming.ts';

interface Props {
  readonly store: TableStore;
  readonly submission: string;
  /** Ids of the rows that are selected; `undefined`: none. */
  readonly rows: (() => readonly string[]) | undefined;
}

/** Confirms the selected rows of last year. */
export function ConfirmSelected({ store, submission, rows }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { busy, some } = useConfirming(store, submission);
  return (
    <Button
      size="small"
      icon={<CheckOutlined />}
      loading={busy}
      disabled={rows === undefined}
      title={t('carry.confirmSelectedHint')}
      onClick={() => some(rows?.() ?? [])}
    >
      {t('carry.confirmSelected')}
    </Button>
  );
}
