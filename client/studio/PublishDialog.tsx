import { useApolloClient } from '@apollo/client/react';
import { Alert, App, DatePicker, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFile } from '../api/askDraftReview.ts';
import { askWhatItDoes, publishDefinitions, type PublishOutcome } from '../api/publishDefinitions.ts';
import { refusalOf } from '../api/refusalOf.ts';
import { useProblemWords } from '../session/useProblemWords.ts';
import { DraftAsked } from './DraftAsked.tsx';
import { WhatItTouches } from './WhatItTouches.tsx';

interface Props {
  readonly files: readonly DraftFile[];
  readonly path: string;
  readonly onClose: () => void;
  /** Told what became of it, where it was taken. */
  readonly onPublished: () => void;
}

/** What a publication does and whom it touches; then why, when, and the publishing itself. */
export function PublishDialog({ files, path, onClose, onPublished }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { message } = App.useApp();
  const words = useProblemWords();
  const [reason, setReason] = useState('');
  const [dueAt, setDueAt] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<PublishOutcome>();
  const publish = async (): Promise<void> => {
    setBusy(true);
    try {
      const found = await publishDefinitions(client, files, {
        dryRun: false,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        ...(dueAt === undefined ? {} : { dueAt }),
      });
      if (found.state === 'refused') return setOutcome(found);
      void message.success(t(`publishing.became.${found.state}`));
      onPublished();
    } catch (error) {
      void message.error(words(refusalOf(error)).join(' '));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={760}
      title={t('publishing.dialog')}
      okText={t(dueAt === undefined ? 'publishing.publish' : 'publishing.schedule')}
      confirmLoading={busy}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => void publish()}
      onCancel={onClose}
    >
      {outcome === undefined ? null : (
        <Alert
          type="error"
          showIcon
          title={t('publishing.refused')}
          description={[...outcome.reasons, ...outcome.faults.map((fault) => `${fault.file}: ${fault.message}`)].join(
            '\n',
          )}
        />
      )}
      <DraftAsked files={files} path={path} ask={askWhatItDoes}>
        {(found) => <WhatItTouches outcome={found} />}
      </DraftAsked>
      <div className="publish-facts">
        <label htmlFor="publish-reason">{t('publishing.reason')}</label>
        <Input.TextArea
          id="publish-reason"
          rows={2}
          maxLength={500}
          value={reason}
          placeholder={t('publishing.reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
        <label htmlFor="publish-due">{t('publishing.due')}</label>
        <DatePicker
          id="publish-due"
          showTime={{ format: 'HH:mm' }}
          placeholder={t('publishing.atOnce')}
          onChange={(day) => setDueAt(day?.toISOString())}
        />
      </div>
    </Modal>
  );
}
