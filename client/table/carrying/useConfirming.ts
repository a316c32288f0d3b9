import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../api/refusalOf.ts';
import { type Confirmed, useConfirmRows } from '../../api/useConfirmRows.ts';
import { useProblemWords } from '../../session/useProblemWords.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Confirming {
  readonly busy: boolean;
  /** Confirms the rows of these ids that wait for it. */
  readonly some: (ids: readonly string[]) => void;
  readonly all: () => void;
}

/** Confirms rows of last year, and says what came of it. What was typed is stored first: it changes what is confirmed. */
export function useConfirming(store: TableStore, submission: string): Confirming {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemWords();
  const confirm = useConfirmRows(submission);
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (work: () => Promise<Confirmed>): Promise<void> => {
      setBusy(true);
      try {
        await store.flush();
        const { confirmed, refused } = await work();
        for (const id of confirmed) {
          const stored = store.row(id)?.stored;
          if (stored !== undefined) store.renew({ ...stored, carried: 'confirmed' });
        }
        if (refused.length > 0) void message.warning(t('carry.notConfirmed', { count: refused.length }));
        else void message.success(t('carry.confirmedRows', { count: confirmed.length }));
      } catch (error) {
        void message.error(words(refusalOf(error)).join(' '));
      } finally {
        setBusy(false);
      }
    },
    [store, message, t, words],
  );
  const some = useCallback(
    (ids: readonly string[]) =>
      void run(async () => {
        const rows = ids.flatMap((id) => {
          const stored = store.row(id)?.stored;
          return stored?.carried === 'carried' ? [{ id, revision: stored.revision }] : [];
        });
        return rows.length === 0 ? { confirmed: [], refused: [] } : confirm.some(rows);
      }),
    [run, store, confirm],
  );
  const all = useCallback(() => void run(confirm.all), [run, confirm]);
  return { busy, some, all };
}
