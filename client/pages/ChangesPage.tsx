import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { refusalOf } from '../api/refusalOf.ts';
import { type Publication, usePublications } from '../api/usePublications.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { useMe } from '../session/useMe.ts';
import { useProblemWords } from '../session/useProblemWords.ts';
import { DraftFaults } from '../studio/DraftFaults.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Tag } from '../ui/Tag.tsx';
import '../ui/studio.css';

const tones = { waiting: 'warning', scheduled: 'busy', live: 'good', failed: 'error', withdrawn: 'quiet' } as const;

/** What changed in the definitions, when and why; and what waits for the quality office to decide. */
export function ChangesPage(): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemWords();
  const me = useMe();
  const navigate = useNavigate();
  const found = usePublications();
  const [busy, setBusy] = useState<number>();
  const act = async (id: number, work: () => Promise<void>): Promise<void> => {
    setBusy(id);
    try {
      await work();
    } catch (error) {
      void message.error(words(refusalOf(error)).join(' '));
    } finally {
      setBusy(undefined);
    }
  };
  const time = (at: string): string => new Date(at).toLocaleString(i18n.language);
  if (found.error !== undefined) return <Failed error={found.error} onRetry={found.reload} />;
  if (found.value === undefined) return <Loading />;
  const { definitionsState, publications } = found.value;
  const entry = (one: Publication): React.JSX.Element => (
    <li key={one.id} data-state={one.state}>
      <header>
        <Tag tone={tones[one.state]}>{t(`publishing.states.${one.state}`)}</Tag>
        <time dateTime={one.madeAt}>{time(one.madeAt)}</time>
        <span>{one.personName ?? t('publishing.byFolder')}</span>
        {one.edition === null ? null : <span>{t('publishing.edition', { number: one.edition })}</span>}
        {one.state === 'scheduled' && one.dueAt !== null ? (
          <span>{t('publishing.dueOn', { time: time(one.dueAt) })}</span>
        ) : null}
        {one.choice === null ? null : <span>{t(`publishing.chosen.${one.choice}`)}</span>}
      </header>
      {one.reason === null ? null : <p className="reason">{one.reason}</p>}
      <ul>
        {one.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {one.failure === null ? null : <Alert type="error" showIcon title={one.failure} />}
      {one.mayDecide ? (
        <Space wrap>
          <Button
            size="small"
            type="primary"
            loading={busy === one.id}
            onClick={() => void act(one.id, () => found.decide(one.id, 'supplement'))}
          >
            {t('publishing.choose.supplement')}
          </Button>
          <Button
            size="small"
            loading={busy === one.id}
            onClick={() => void act(one.id, () => found.decide(one.id, 'optional'))}
          >
            {t('publishing.choose.optional')}
          </Button>
          <span className="nothing">{t('publishing.chooseHint')}</span>
        </Space>
      ) : null}
      {me.mayMaintain && (one.state === 'waiting' || one.state === 'scheduled') ? (
        <Button size="small" onClick={() => void act(one.id, () => found.withdraw(one.id))}>
          {t('publishing.withdraw')}
        </Button>
      ) : null}
    </li>
  );
  return (
    <>
      <PageHead
        title={t('publishing.title')}
        trail={[]}
        facts={<Tag tone="quiet">{t('publishing.edition', { number: definitionsState.edition })}</Tag>}
      />
      <div className="changes-page">
        {definitionsState.refused === null ? null : (
          <section aria-label={t('publishing.folderRefused')}>
            <Alert
              type="error"
              showIcon
              title={t('publishing.folderRefused')}
              description={definitionsState.refused.reasons.join('\n')}
            />
            <DraftFaults
              faults={definitionsState.refused.faults}
              onGo={me.mayMaintain ? (fault) => void navigate(`/studio/${fault.file}`) : undefined}
            />
          </section>
        )}
        {publications.length === 0 ? (
          <Notice title={t('publishing.none')} hint={t('publishing.noneHint')} />
        ) : (
          <ol className="publications">{publications.map(entry)}</ol>
        )}
      </div>
    </>
  );
}
