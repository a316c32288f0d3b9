import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import type { TableKit } from '../api/TableKit.ts';
import { noLog } from '../journal/noLog.ts';
import { EditHistory } from '../table/editing/EditHistory.ts';
import { loadRules } from '../table/store/loadRules.ts';
import { readKept } from '../table/store/readKept.ts';
import { TableStore } from '../table/store/TableStore.ts';
import type { OpenTable } from '../table/useOpenTable.ts';
import { trialTransport } from './trialTransport.ts';

/** A table that is not in force, to be tried: with its rules, and with rows that nobody stores. */
export function useTrialTable(kit: TableKit): OpenTable {
  const { t } = useTranslation();
  const store = useMemo(
    () =>
      new TableStore({
        transport: trialTransport(),
        filled: new Set(kit.table.fields.filter((field) => fillerOf(field) !== undefined).map((field) => field.name)),
        problemCode: () => undefined,
        log: noLog,
        readKept: readKept(kit.placed),
      }),
    [kit],
  );
  const editable = useMemo(() => new Set(kit.table.fields.map((field) => field.name)), [kit]);
  const fields = useMemo(
    () => ({
      kit,
      submission: '',
      // There are no other tables' rows here to be found.
      lookUp: { known: () => [], ask: async () => [] },
      findReferred: async () => new Map(),
      words: { yes: t('yes'), no: t('no') },
    }),
    [kit, t],
  );
  useEffect(() => {
    let wanted = true;
    void store.show();
    void loadRules(kit, editable).then((rules) => {
      if (wanted) store.use(rules);
    });
    return () => {
      wanted = false;
      store.close();
    };
  }, [store, kit, editable]);
  const history = useMemo(() => new EditHistory(store), [store]);
  return useMemo(() => ({ store, fields, editable, history }), [store, fields, editable, history]);
}
