import { Alert, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askDraftTypes, type DefinitionFaultFound, type DraftFile, type DraftReview } from '../api/askDraftReview.ts';
import { askWhatItDoes } from '../api/publishDefinitions.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { DraftAsked } from './DraftAsked.tsx';
import { DraftChanges } from './DraftChanges.tsx';
import { DraftFaults } from './DraftFaults.tsx';
import { readDraftKit } from './readDraftKit.ts';
import { TrialTable } from './TrialTable.tsx';
import { WhatItTouches } from './WhatItTouches.tsx';

interface Props {
  readonly path: string;
  readonly files: readonly DraftFile[];
  readonly review: DraftReview | undefined;
  readonly error: Error | undefined;
  readonly onGo: (fault: DefinitionFaultFound) => void;
  readonly onRetry: () => void;
}

/** What is derived from the draft, as it is typed: faults, form, grid, types, statements, differences. */
export function DraftPreview({ path, files, review, error, onGo, onRetry }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [tab, setTab] = useState('look');
  const text = review?.kit ?? undefined;
  const kit = useMemo(() => (text === undefined ? undefined : readDraftKit(text)), [text]);
  if (error !== undefined) return <Failed error={error} onRetry={onRetry} />;
  if (review === undefined) return <Loading />;
  if (review.faults.length > 0)
    return (
      <>
        <Alert type="error" showIcon title={t('studio.faultsFound', { count: review.faults.length })} />
        <DraftFaults faults={review.faults} onGo={onGo} />
      </>
    );
  const isList = kit?.table.shape === 'list';
  const changes = { key: 'changes', label: t('studio.changes', { count: review.changes.length }) };
  const statements = {
    key: 'sql',
    label: t('studio.whatItDoes'),
    children: (
      <DraftAsked files={files} path={path} ask={askWhatItDoes}>
        {(answer) => <WhatItTouches outcome={answer} opened />}
      </DraftAsked>
    ),
  };
  const ofTable =
    kit === undefined
      ? []
      : [
          ...(isList ? [{ key: 'look', label: t('studio.grid'), children: <TrialTable kit={kit} as="grid" /> }] : []),
          {
            key: isList ? 'form' : 'look',
            label: t('studio.form'),
            children: <TrialTable kit={kit} as="form" />,
          },
          {
            key: 'sdl',
            label: 'GraphQL',
            children: (
              <DraftAsked files={files} path={path} ask={askDraftTypes}>
                {(sdl) => <pre className="derived">{sdl}</pre>}
              </DraftAsked>
            ),
          },
        ];
  const items = [...ofTable, statements, { ...changes, children: <DraftChanges changes={review.changes} /> }];
  return (
    <Tabs
      className="draft-preview"
      size="small"
      activeKey={items.some(({ key }) => key === tab) ? tab : 'changes'}
      onChange={setTab}
      destroyOnHidden
      items={items}
    />
  );
}
