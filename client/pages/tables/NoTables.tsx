import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface Props {
  /** Why the list is empty: nothing is the person's, nothing is found, or nothing is left of a kind. */
  readonly kind: 'none' | 'search' | 'all' | 'open' | 'sent';
  readonly onShowAll: () => void;
}

/** Stands in for an empty list of tables. */
export function NoTables({ kind, onShowAll }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Notice
      title={t(`noTables.${kind}`)}
      hint={t(`noTablesHint.${kind}`)}
      actions={
        kind === 'none' || kind === 'all' ? undefined : <Button onClick={onShowAll}>{t('showAllTables')}</Button>
      }
    />
  );
}
