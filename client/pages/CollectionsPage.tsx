import { App, Button, Modal, Popconfirm, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { refusalOf } from '../api/refusalOf.ts';
import { type PlanToOpen, useOpening } from '../api/useOpening.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { useProblemWords } from '../session/useProblemWords.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Tag } from '../ui/Tag.tsx';
import { PlanLines } from './collections/PlanLines.tsx';
import { RehearsalTable } from './collections/RehearsalTable.tsx';
import '../ui/studio.css';

/** The collections of the school: rehearsed and opened by a plan, and kept in step with its file. */
export function CollectionsPage(): React.JSX.Element {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const words = useProblemWords();
  const opening = useOpening();
  const [busy, setBusy] = useState<string>();
  const [shown, setShown] = useState<{ readonly title: string; readonly body: ReactNode }>();
  const run = async (id: string, work: () => Promise<void>): Promise<void> => {
    setBusy(id);
    try {
      await work();
    } catch (error) {
      void message.error(words(refusalOf(error)).join(' '));
    } finally {
      setBusy(undefined);
    }
  };
  const rehearse = (plan: PlanToOpen): Promise<void> =>
    run(plan.id, async () => {
      const tables = await opening.rehearse(plan.id);
      setShown({ title: t('collecting.rehearsalOf', { title: plan.title }), body: <RehearsalTable tables={tables} /> });
    });
  const open = (plan: PlanToOpen): Promise<void> =>
    run(plan.id, async () => {
      const id = await opening.open(plan.id);
      if (id !== undefined) void navigate(`/c/${id}`);
    });
  const compare = (collection: string, title: string): Promise<void> =>
    run(collection, async () => {
      const show = (lines: Awaited<ReturnType<typeof opening.difference>>): void =>
        setShown({
          title: t('collecting.differenceOf', { title }),
          body: (
            <PlanLines
              key={lines.length}
              lines={lines}
              onTakeOver={async (keys) => show(await opening.takeOver(collection, keys))}
            />
          ),
        });
      show(await opening.difference(collection));
    });
  if (opening.error !== undefined) return <Failed error={opening.error} onRetry={opening.reload} />;
  if (opening.value === undefined) return <Loading />;
  const { plansToOpen, collections } = opening.value;
  return (
    <>
      <PageHead title={t('collecting.title')} trail={[]} />
      <div className="changes-page">
        <h2>{t('collecting.running')}</h2>
        {collections.length === 0 ? <p className="nothing">{t('collecting.noneRunning')}</p> : null}
        <ul className="plans">
          {collections.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>
              <Space>
                <Button size="small" onClick={() => void navigate(`/c/${id}`)}>
                  {t('collecting.goTo')}
                </Button>
                <Button size="small" loading={busy === id} onClick={() => void compare(id, title)}>
                  {t('collecting.compare')}
                </Button>
              </Space>
            </li>
          ))}
        </ul>
        <h2>{t('collecting.plans')}</h2>
        {plansToOpen.length === 0 ? (
          <Notice title={t('collecting.noPlans')} hint={t('collecting.noPlansHint')} />
        ) : null}
        <ul className="plans">
          {plansToOpen.map((plan) => (
            <li key={plan.id}>
              <span>
                {plan.title} <small>{plan.catalogue}</small>{' '}
                {plan.isOpen ? <Tag tone="good">{t('collecting.isOpen')}</Tag> : null}
              </span>
              {plan.isOpen ? null : (
                <Space>
                  <Button size="small" loading={busy === plan.id} onClick={() => void rehearse(plan)}>
                    {t('collecting.rehearse')}
                  </Button>
                  <Popconfirm
                    title={t('collecting.openQuestion', { title: plan.title })}
                    onConfirm={() => void open(plan)}
                  >
                    <Button size="small" type="primary" loading={busy === plan.id}>
                      {t('collecting.open')}
                    </Button>
                  </Popconfirm>
                </Space>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Modal
        open={shown !== undefined}
        title={shown?.title}
        width={960}
        footer={null}
        destroyOnHidden
        onCancel={() => setShown(undefined)}
      >
        {shown?.body}
      </Modal>
    </>
  );
}
