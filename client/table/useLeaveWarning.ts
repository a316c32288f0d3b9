import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { useKeeping } from '../session/useKeeping.ts';
import type { TableStore } from './store/TableStore.ts';

/** Warns before the page is left while something typed is not stored. */
export function useLeaveWarning(store: TableStore): void {
  const { t } = useTranslation();
  const keeping = useKeeping();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    if (currentLocation.pathname === nextLocation.pathname) return false;
    return store.unsaved && store.status.kind !== 'saving';
  });
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    // oxlint-disable-next-line no-alert -- the one dialog that also stops leaving the tab looks like this
    if (window.confirm(t(keeping === 'kept' ? 'leaveUnsaved' : 'leaveUnkept'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t, keeping]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      void store.flush();
      if (store.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [store]);
}
