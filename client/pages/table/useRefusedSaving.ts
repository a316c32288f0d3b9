import { useEffect, useRef } from 'react';
import type { TableStore } from '../../table/store/TableStore.ts';
import { useStoreFact } from '../../table/store/useStoreFact.ts';

/** Refusals of a request whose fields or types are not those of the definitions in force. */
const outdated = new Set(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** Where the server takes nothing more, looks at what has changed: the submission, or the definition of its table. */
export function useRefusedSaving(store: TableStore, onMoved: () => void, onOutdated: () => void): void {
  const code = useStoreFact(store, ({ status }) => (status.kind === 'stopped' ? status.code : undefined));
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (told.current === code) return;
    told.current = code;
    if (code === undefined) return;
    if (outdated.has(code)) onOutdated();
    else onMoved();
  }, [code, onMoved, onOutdated]);
}
