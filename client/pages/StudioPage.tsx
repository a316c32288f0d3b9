import { Button, Popconfirm } from 'antd';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { DefinitionFaultFound } from '../api/askDraftReview.ts';
import { type DefinitionText, useDefinitionTexts } from '../api/useDefinitionTexts.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { CopyFile } from '../studio/CopyFile.tsx';
import { PublishDialog } from '../studio/PublishDialog.tsx';
import { DraftPreview } from '../studio/DraftPreview.tsx';
import { FileList } from '../studio/FileList.tsx';
import { useDraft } from '../studio/useDraft.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Tag } from '../ui/Tag.tsx';
import '../ui/studio.css';

const DefinitionEditor = lazy(async () => ({
  default: (await import('../studio/DefinitionText.tsx')).DefinitionText,
}));

const noFaults: readonly DefinitionFaultFound[] = [];

/** Where maintainers change definitions and see at once what comes of it. */
export function StudioPage(): React.JSX.Element {
  const texts = useDefinitionTexts();
  if (texts.error !== undefined) return <Failed error={texts.error} onRetry={texts.reload} />;
  if (texts.value === undefined) return <Loading />;
  return <Studio files={texts.value} onPublished={texts.reload} />;
}

interface Props {
  readonly files: readonly DefinitionText[];
  readonly onPublished: () => void;
}

function Studio({ files, onPublished }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { '*': chosen = '' } = useParams();
  const path = chosen === '' ? undefined : chosen;
  const draft = useDraft(files, path);
  const [publishing, setPublishing] = useState(false);
  const [place, setPlace] = useState<{ readonly line: number; readonly column: number }>();
  const open = useCallback((to: string) => void navigate(`/studio/${to}`), [navigate]);
  const go = useCallback(
    (fault: DefinitionFaultFound) => {
      if (fault.file !== path) open(fault.file);
      setPlace({ line: fault.line, column: fault.column });
    },
    [open, path],
  );
  const text = path === undefined ? undefined : draft.textOf(path);
  const changed = draft.files.some((file) => file.path === path);
  const faults = draft.review?.faults ?? noFaults;
  return (
    <div className="studio-page">
      <PageHead
        title={t('studio.title')}
        trail={[]}
        facts={
          <>
            {draft.files.length === 0 ? null : (
              <Tag tone="busy">{t('studio.changedFiles', { count: draft.files.length })}</Tag>
            )}
            {faults.length === 0 ? null : <Tag tone="error">{t('studio.faultsFound', { count: faults.length })}</Tag>}
            {draft.asking ? <Tag tone="quiet">{t('studio.asking')}</Tag> : null}
          </>
        }
        actions={
          <>
            <Button
              size="small"
              type="primary"
              disabled={draft.files.length === 0 || draft.asking || faults.length > 0}
              onClick={() => setPublishing(true)}
            >
              {t('publishing.open')}
            </Button>
            {path === undefined || text === undefined ? null : (
              <CopyFile
                path={path}
                taken={(to) => draft.textOf(to) !== undefined}
                onCopy={(to) => {
                  draft.change(to, text);
                  open(to);
                }}
              />
            )}
            <Button size="small" disabled={!changed} onClick={() => draft.giveUp(path)}>
              {t('studio.giveUpFile')}
            </Button>
            <Popconfirm title={t('studio.giveUpQuestion')} onConfirm={() => draft.giveUp()}>
              <Button size="small" disabled={draft.files.length === 0}>
                {t('studio.giveUpAll')}
              </Button>
            </Popconfirm>
          </>
        }
      />
      <div className="studio">
        <FileList files={files} drafts={draft.files} path={path} onOpen={open} />
        {path === undefined || text === undefined ? (
          <Notice title={t('studio.chooseFile')} hint={t('studio.chooseFileHint')} />
        ) : (
          <>
            <Suspense fallback={<Loading />}>
              <DefinitionEditor
                path={path}
                text={text}
                faults={faults.filter((fault) => fault.file === path)}
                place={place}
                onChange={draft.change}
              />
            </Suspense>
            <section className="draft" aria-label={t('studio.preview')}>
              <DraftPreview
                path={path}
                files={draft.files}
                review={draft.review}
                error={draft.error}
                onGo={go}
                onRetry={draft.ask}
              />
            </section>
          </>
        )}
      </div>
      {publishing && path !== undefined ? (
        <PublishDialog
          files={draft.files}
          path={path}
          onClose={() => setPublishing(false)}
          onPublished={() => {
            setPublishing(false);
            draft.giveUp();
            onPublished();
          }}
        />
      ) : null}
    </div>
  );
}
