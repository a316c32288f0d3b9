import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import type { Submission } from '../api/Collection.ts';
import { openLookUp } from '../fields/openLookUp.ts';
import { findReferred } from '../api/findReferred.ts';
import { openTransport } from '../api/openTransport.ts';
import { problemCode } from '../api/problemCode.ts';
import { aboutSubmission } from './aboutSubmission.ts';
import { refreshSubmission } from '../api/refreshSubmission.ts';
import type { TableKit } from '../api/TableKit.ts';
import type { RowFields } from '../fields/RowFields.ts';
import { journalOf } from '../journal/journalOf.ts';
import { noLog } from '../journal/noLog.ts';
import { useMe } from '../session/useMe.ts';
import { readKept } from './store/readKept.ts';
import { EditHistory } from './editing/EditHistory.ts';
import { loadRules } from './store/loadRules.ts';
import { TableStore } from './store/TableStore.ts';

export interface OpenTable {
  readonly store: TableStore;
  readonly fields: RowFields;
  /** Names of the fields the person may fill in here. */
  readonly editable: ReadonlySet<string>;
  /** What the person did here, to be taken back. */
  readonly history: EditHistory;
}

/** Opens the rows of a submission for reading and editing; what waits is sent when the page is left. */
export function useOpenTable(kit: TableKit, submission: Submission): OpenTable {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { id, editable } = submission;
  const own = submission.fields?.join(' ');
  const me = useMe();
  const department = submission.department.name;
  const store = useMemo(
    () =>
      new TableStore({
        transport: openTransport(client, kit, id),
        filled: new Set(kit.table.fields.filter((field) => fillerOf(field) !== undefined).map((field) => field.name)),
        problemCode,
        log: editable ? journalOf(me).begin(aboutSubmission(kit, id, department)) : noLog,
        readKept: readKept(kit.placed),
      }),
    [client, kit, id, editable, me, department],
  );
  useEffect(() => {
    let wanted = true;
    void store.show();
    // Only a draft of one's own is brought up to date; for all others the server leaves the rows as they are. Rows are
    // shown meanwhile, and read anew where any has changed.
    if (editable && kit.table.fields.some(isDerived))
      void refreshSubmission(client, id).then((changed) => {
        if (wanted && changed > 0) void store.show();
      });
    const reconnected = (): void => void store.flush();
    window.addEventListener('online', reconnected);
    return () => {
      wanted = false;
      window.removeEventListener('online', reconnected);
      store.close();
    };
  }, [store, client, kit, id, editable]);
  const fields = useMemo(
    () => ({
      kit,
      submission: id,
      lookUp: openLookUp(client, kit),
      findReferred: findReferred(client, kit),
      words: { yes: t('yes'), no: t('no') },
    }),
    [client, kit, id, t],
  );
  const names = useMemo(
    () => new Set(editable ? (own?.split(' ') ?? kit.table.fields.map((field) => field.name)) : []),
    [editable, own, kit],
  );
  useEffect(() => {
    let wanted = true;
    void loadRules(kit, names).then((rules) => {
      if (wanted) store.use(rules);
    });
    return () => {
      wanted = false;
    };
  }, [store, kit, names]);
  const history = useMemo(() => new EditHistory(store), [store]);
  return useMemo(() => ({ store, fields, editable: names, history }), [store, fields, names, history]);
}

/** A field whose value comes from other rows or fields: it may have changed since the draft was last open. */
function isDerived(field: Field): boolean {
  return field.copies !== undefined || field.computed !== undefined;
}
