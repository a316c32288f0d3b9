import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TableStore } from '../store/TableStore.ts';
import { useStoreFact } from '../store/useStoreFact.ts';
import { useConfirming } from './useConfirming.ts';
import '../../ui/carry.css';

interface Props {
  readonly store: TableStore;
  readonly submission: string;
  readonly id: string;
  readonly mayConfirm: boolean;
}

/** Above the form of a row that was brought over from last year: how it stands, and the way to confirm it. */
export function CarriedRow({ store, submission, id, mayConfirm }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const carried = useStoreFact(store, (now) => now.row(id)?.stored?.carried);
  const { busy, some } = useConfirming(store, submission);
  if (carried === undefined) return null;
  return (
    <p className="carried-row" data-kind={carried}>
      {t(`carry.row.${carried}`)}
      {carried === 'carried' && mayConfirm ? (
        <Button size="small" loading={busy} onClick={() => some([id])}>
          {t('carry.confirmRow')}
        </Button>
      ) : null}
    </p>
  );
}
