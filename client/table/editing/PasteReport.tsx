import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditHistory } from './EditHistory.ts';
import type { EditTarget } from './EditTarget.ts';
import { fillMerged } from './paste/fillMerged.ts';
import type { PasteCounts } from './paste/PasteOutcome.ts';
import type { Editing, EditNews } from './useBlockEditing.ts';

interface Props {
  readonly editing: Editing;
  readonly history: EditHistory;
  readonly target: EditTarget;
  /** The view leaves rows out, or orders them: what was added may not stay where it is. */
  readonly viewIsNarrow: boolean;
  readonly onBack: () => void;
}

/** What became of what was pasted, in one line that stays until it is closed; progress with a way to stop before. */
export function PasteReport({ editing, history, target, viewIsNarrow, onBack }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const { busy, outcome, version } = editing.news;
  const now = useSyncExternalStore(history.subscribe, () => history.version);
  if (busy !== undefined)
    return (
      <div className="edit-report" role="status">
        <span>{t('pasting', { done: busy.done, of: busy.of })}</span>
        <Progress percent={Math.round((100 * busy.done) / busy.of)} size="small" showInfo={false} />
        <Button size="small" onClick={editing.stop}>
          {t('stopPasting')}
        </Button>
      </div>
    );
  if (outcome === undefined || version !== now) return null;
  const serious = outcome.kind !== 'pasted' || outcome.counts.refused + outcome.counts.rowsLeftOut > 0;
  return (
    <div className="edit-report" role="status" data-severity={serious ? 'warning' : undefined}>
      <span>{reportWords(t, outcome, viewIsNarrow).join(' · ')}</span>
      {outcome.kind === 'pasted' && outcome.merged.length > 0 ? (
        <Button
          size="small"
          onClick={() => {
            fillMerged(target, outcome.block, outcome.merged);
            editing.forget();
            onBack();
          }}
        >
          {t('fillMerged')}
        </Button>
      ) : null}
      {outcome.kind === 'pasted' ? (
        <Button
          size="small"
          onClick={() => {
            editing.undo();
            editing.forget();
          }}
        >
          {t('undo')}
        </Button>
      ) : null}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('close')}
        onClick={() => {
          editing.forget();
          onBack();
        }}
      />
    </div>
  );
}

function reportWords(
  t: TFunction,
  outcome: NonNullable<EditNews['outcome']>,
  viewIsNarrow: boolean,
): readonly string[] {
  if (outcome.kind === 'unread') return [t('copyAgain', { count: outcome.rows })];
  if (outcome.kind === 'filesLost') return [t('filesLost', { count: outcome.files })];
  if (outcome.kind === 'tooMuch') return [t('pasteTooMuch', { cells: outcome.cells, most: outcome.most })];
  if (outcome.kind !== 'pasted') return [t(`paste_${outcome.kind}`)];
  const { counts } = outcome;
  const told = (Object.keys(words) as (keyof typeof words)[]).flatMap((name) => {
    const count = counts[name];
    return count > 0 ? [t(words[name], { count })] : [];
  });
  return [
    ...told,
    ...(counts.titlesLeftOut ? [t('pastedTitles')] : []),
    ...(counts.addedRows > 0 && viewIsNarrow ? [t('pastedOutOfView')] : []),
  ];
}

const words = {
  taken: 'pastedTaken',
  refused: 'pastedRefused',
  addedRows: 'pastedAddedRows',
  namesFound: 'pastedNamesFound',
  asShown: 'pastedAsShown',
  merged: 'pastedMerged',
  skipped: 'pastedSkipped',
  columnsLeftOut: 'pastedColumnsLeftOut',
  rowsLeftOut: 'pastedRowsLeftOut',
  shortRows: 'pastedShortRows',
} as const satisfies Partial<Record<keyof PasteCounts, string>>;
