import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeRow } from '#schema/definition/carriesFiles.ts';
import { FileBox } from '../../fields/FileBox.tsx';
import { useRowEditing } from '../../fields/RowEditing.ts';

/** The evidence of a row as a whole, at the end of its form. */
export function RowFiles({ readOnly }: { readonly readOnly: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const editing = useRowEditing();
  const files = useSyncExternalStore(editing.subscribe, () => editing.rowFiles());
  return (
    <section className="form-section" aria-labelledby="row-files">
      <h2 id="row-files">{t('evidence')}</h2>
      <FileBox key={editing.row.id} place={wholeRow} title={t('wholeRow')} files={files} readOnly={readOnly} />
    </section>
  );
}
