import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { openTransport } from '../../api/openTransport.ts';
import type { StoredRow } from '../../api/RowTransport.ts';
import type { TableKit } from '../../api/TableKit.ts';

const atOnce = 1000;

export interface ReadRows {
  readonly rows: readonly StoredRow[];
  /** How many there are; absent until that is known. */
  readonly total: number | undefined;
  readonly error: Error | undefined;
}

/** Every row of a submission, read page by page; tells how far it is. */
export function useAllRows(kit: TableKit, submission: string): ReadRows {
  const client = useApolloClient();
  const [read, setRead] = useState<ReadRows>({ rows: [], total: undefined, error: undefined });
  useEffect(() => {
    let wanted = true;
    const transport = openTransport(client, kit, submission);
    const next = async (before: readonly StoredRow[]): Promise<void> => {
      const { rows, total } = await transport.read({ orderBy: [], where: {} }, before.length, atOnce);
      if (!wanted) return;
      const all = [...before, ...rows];
      // Rows that others delete meanwhile must not keep it asking.
      const ended = rows.length === 0 || all.length >= total;
      setRead({ rows: all, total: ended ? all.length : total, error: undefined });
      if (!ended) await next(all);
    };
    next([]).catch((error: Error) => wanted && setRead({ rows: [], total: undefined, error }));
    return () => {
      wanted = false;
    };
  }, [client, kit, submission]);
  return read;
}
