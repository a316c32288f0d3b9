import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../api/Collection.ts';
import type { TableStore } from '../store/TableStore.ts';
import { useConfirming } from './useConfirming.ts';
import '../../ui/carry.css';

interface Props {
  readonly submission: Submission;
  readonly store: TableStore;
}

/** How the rows stand that were brought over from last year, for who fills them in and who reviews them. */
export function CarryBar({ submission, store }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const { busy, all } = useConfirming(store, submission.id);
  const { carry } = submission;
  if (carry === null) return null;
  const done = carry.total - carry.carried;
  return (
    <div className="carry-bar" role="status" aria-label={t('carry.title')}>
      <b>{t('carry.total', { count: carry.total })}</b>
      <progress max={carry.total} value={done} aria-label={t('carry.progress', { done, total: carry.total })} />
      {(['carried', 'confirmed', 'changed', 'dropped', 'new'] as const).map((kind) =>
        carry[kind] === 0 ? null : (
          <span key={kind} data-kind={kind}>
            {t(`carry.${kind}`, { count: carry[kind] })}
          </span>
        ),
      )}
      {submission.editable && carry.carried > 0 ? (
        <Popconfirm title={t('carry.confirmAllQuestion', { count: carry.carried })} onConfirm={all}>
          <Button size="small" loading={busy}>
            {t('carry.confirmAll')}
          </Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}
