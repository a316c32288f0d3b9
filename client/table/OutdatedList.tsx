import { useTranslation } from 'react-i18next';
import type { TableStore } from './store/TableStore.ts';
import { useStoreFact } from './store/useStoreFact.ts';

/** Tells that others added or removed rows, and shows them when the person is ready for the list to move. */
export function OutdatedList({ store }: { readonly store: TableStore }): React.JSX.Element | null {
  const { t } = useTranslation();
  const isOutdated = useStoreFact(store, (now) => now.isOutdated);
  if (!isOutdated) return null;
  return (
    <span className="save-state" role="status" data-testid="outdated">
      {t('rowsCameOrWent')}
      <button type="button" className="link" onClick={() => void store.show()}>
        {t('showThem')}
      </button>
    </span>
  );
}
