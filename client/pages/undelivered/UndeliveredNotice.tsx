import { App, Alert, Button } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AboutSubmission } from '../../journal/AboutSubmission.ts';
import { journalOf } from '../../journal/journalOf.ts';
import type { Undelivered } from '../../journal/Undelivered.ts';
import { useMe } from '../../session/useMe.ts';
import { timeOf } from '../../ui/timeOf.ts';
import { exportUndelivered } from './exportUndelivered.ts';

const UndeliveredRows = lazy(async () => ({ default: (await import('./UndeliveredRows.tsx')).UndeliveredRows }));

/** How often it is looked whether another page has left something, in milliseconds. */
const every = 10_000;

interface Props {
  /** The submission that is shown, where it is one; else all are told. */
  readonly only?: string;
}

/** What the person typed in this browser and is not delivered, of any table: to be gone on with, looked at, exported or dropped. */
export function UndeliveredNotice({ only }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const journal = journalOf(useMe());
  const [found, setFound] = useState<readonly Undelivered[]>([]);
  const [looked, setLooked] = useState<AboutSubmission>();
  const look = useCallback(() => {
    void journal.undelivered().then(setFound, () => setFound([]));
  }, [journal]);
  useEffect(() => {
    look();
    const timer = setInterval(look, every);
    const end = journal.subscribe(look);
    return () => {
      clearInterval(timer);
      end();
    };
  }, [journal, look]);
  const drop = (about: AboutSubmission): void => {
    modal.confirm({
      title: t('undelivered.drop'),
      content: t('undelivered.dropSure', { title: about.title }),
      okText: t('undelivered.drop'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => journal.drop(about.submission).then(() => void message.success(t('undelivered.dropped'))),
    });
  };
  const shown = found.filter(({ about }) => only === undefined || about.submission === only);
  if (shown.length === 0) return null;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="undelivered"
        data-testid="undelivered"
        title={t('undelivered.title')}
        description={
          <>
            <p>{t('undelivered.hint')}</p>
            <ul>
              {shown.map(({ about, changed, removed, typedAt }) => (
                <li key={about.submission}>
                  <span>
                    <b>{about.title}</b> {about.department} ·{' '}
                    {t('undelivered.row', { changed, removed, time: timeOf(typedAt) })}
                  </span>
                  <span className="choose">
                    {only === undefined ? (
                      <Link to={`/c/${about.collection}/${about.table}/${about.submission}`}>
                        {t('undelivered.resume')}
                      </Link>
                    ) : null}
                    <Button size="small" onClick={() => setLooked(about)}>
                      {t('undelivered.look')}
                    </Button>
                    <Button size="small" onClick={() => void exportUndelivered(journal, about, t)}>
                      {t('undelivered.exportTsv')}
                    </Button>
                    <Button size="small" danger onClick={() => drop(about)}>
                      {t('undelivered.drop')}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          </>
        }
      />
      {looked === undefined ? null : (
        <Suspense fallback={null}>
          <UndeliveredRows journal={journal} about={looked} onClose={() => setLooked(undefined)} />
        </Suspense>
      )}
    </>
  );
}
