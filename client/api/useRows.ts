import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { capitalised } from '#schema/derived/names.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { listDocument, saveDocument } from './tableDocuments.ts';
import type { OpenTable } from './useTables.ts';

export interface Row {
  readonly id: string;
  /** Absent until the row is stored. */
  readonly revision?: number;
  readonly values: RowValues;
}

export type SaveState = 'saved' | 'saving' | 'refused';

type Node = RowValues & { readonly _row: { readonly id: string; readonly revision: number } };

/** A list stands under `nodes`, a record for itself. */
function rowsIn(found: { nodes: readonly Node[] } | Node | null): readonly Node[] {
  if (found === null) return [];
  return '_row' in found ? [found] : found.nodes;
}

/** The rows of a table, and saving of what is changed in one of them: in order, one request at a time. */
export function useRows({ catalogue, table, submission }: OpenTable): {
  readonly rows: readonly Row[] | undefined;
  readonly state: SaveState;
  readonly save: (row: Row, set: RowValues) => void;
} {
  const client = useApolloClient();
  const documents = useMemo(
    () => ({ list: listDocument(catalogue, table), save: saveDocument(catalogue, table) }),
    [catalogue, table],
  );
  const { data } = useQuery<Record<string, Record<string, { nodes: readonly Node[] } | Node | null>>>(documents.list, {
    variables: table.shape === 'record' ? {} : { limit: 1000, offset: 0 },
    fetchPolicy: 'no-cache',
  });
  const [edited, setEdited] = useState<ReadonlyMap<string, RowValues>>(new Map());
  const [state, setState] = useState<SaveState>('saved');
  const revisions = useRef(new Map<string, number>());
  const waiting = useRef<Promise<void>>(Promise.resolve());

  const rows = useMemo(() => {
    const found = data?.[catalogue]?.[table.name];
    if (found === undefined) return undefined;
    const nodes = rowsIn(found);
    const read = new Map<string, Row>(nodes.map(({ _row, ...values }) => [_row.id, { ..._row, values }]));
    for (const [id, set] of edited) read.set(id, { ...read.get(id), id, values: { ...read.get(id)?.values, ...set } });
    return [...read.values()];
  }, [data, edited, catalogue, table.name]);

  const save = useCallback(
    (row: Row, set: RowValues) => {
      setEdited((now) => new Map(now).set(row.id, { ...now.get(row.id), ...set }));
      setState('saving');
      waiting.current = waiting.current.then(async () => {
        try {
          const revision = revisions.current.get(row.id) ?? row.revision ?? null;
          const answer = await client.mutate<
            Record<string, { saved: readonly { _row: { id: string; revision: number } }[] }>
          >({
            mutation: documents.save,
            variables: { submission, rows: [{ id: row.id, revision, set }] },
          });
          const saved = answer.data?.[`save${capitalised(catalogue)}${capitalised(table.name)}`]?.saved[0]?._row;
          if (saved !== undefined) revisions.current.set(saved.id, saved.revision);
          setState(saved === undefined ? 'refused' : 'saved');
        } catch {
          setState('refused');
        }
      });
    },
    [client, documents, submission, catalogue, table.name],
  );
  return { rows, state, save };
}
