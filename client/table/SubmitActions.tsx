import { App, Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission, SubmissionMove } from '../api/Collection.ts';
import { problemCode } from '../api/problemCode.ts';
import { useMoveSubmission } from '../api/useMoveSubmission.ts';
import { usePageOffer } from '../ui/usePageOffer.ts';
import type { TableStore } from './store/TableStore.ts';

interface Props {
  readonly submission: Submission;
  readonly store: TableStore;
  /** After a move, or after one was refused. */
  readonly onMoved: (refused: boolean) => void;
}

/** Sends a submission after a promise, or takes it back. */
export function SubmitActions({ submission, store, onMoved }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const move = useMoveSubmission();
  const [moving, setMoving] = useState(false);
  const go = async (step: SubmissionMove): Promise<void> => {
    setMoving(true);
    try {
      await move(submission, step);
      message.success(t(`moved.${step}`));
      onMoved(false);
    } catch (error) {
      const code = problemCode(error);
      message.error(code === undefined ? t('save.offline') : t([`problems.${code}`, 'problems.other'], { code }), 6);
      onMoved(true);
    } finally {
      setMoving(false);
    }
  };
  const ask = async (step: SubmissionMove): Promise<void> => {
    await store.flush();
    if (store.unsaved) {
      message.warning(t('storeFirst'));
      return onMoved(true);
    }
    modal.confirm({
      title: t(`moves.${step}`),
      content: t(`promise.${step}`),
      okText: t(`moves.${step}`),
      cancelText: t('cancel'),
      onOk: () => go(step),
    });
  };
  const asking = useRef((step: SubmissionMove) => void ask(step));
  useEffect(() => {
    asking.current = (step) => void ask(step);
  });
  const offer = useMemo(
    () => ({
      commands: submission.moves.map((step) => ({
        id: step,
        label: t(`moves.${step}`),
        run: () => asking.current(step),
      })),
    }),
    [submission.moves, t],
  );
  usePageOffer(offer);
  return (
    <>
      {submission.moves.map((step) => (
        <Button
          key={step}
          size="small"
          type={step === 'takeBack' ? 'default' : 'primary'}
          loading={moving}
          onClick={() => void ask(step)}
        >
          {t(`moves.${step}`)}
        </Button>
      ))}
    </>
  );
}
