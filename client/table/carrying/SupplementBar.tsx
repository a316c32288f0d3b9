import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '#schema/definition/Table.ts';
import type { Submission } from '../../api/Collection.ts';
import { refusalOf } from '../../api/refusalOf.ts';
import { useFinishSupplement } from '../../api/useFinishSupplement.ts';
import { useProblemWords } from '../../session/useProblemWords.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Props {
  readonly submission: Submission;
  readonly table: Table;
  readonly store: TableStore;
  readonly onFinished: () => void;
}

/** A sent submission that is open again for some fields: which they are, and the way to say that they are filled in. */
export function SupplementBar({ submission, table, store, onFinished }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemWords();
  const finish = useFinishSupplement();
  const [busy, setBusy] = useState(false);
  const { reopened } = submission;
  if (reopened === null) return null;
  const titles = table.fields.filter(({ name }) => reopened.includes(name)).map(({ title }) => title);
  const end = async (): Promise<void> => {
    setBusy(true);
    try {
      await store.flush();
      await finish(submission);
      onFinished();
    } catch (error) {
      void message.error(words(refusalOf(error)).join(' '));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={t('supplement.title', { fields: titles.join(t('listSeparator')) })}
      action={
        submission.editable ? (
          <Button size="small" loading={busy} onClick={() => void end()}>
            {t('supplement.finish')}
          </Button>
        ) : null
      }
    />
  );
}
