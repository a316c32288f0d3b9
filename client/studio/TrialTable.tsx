import { lazy, Suspense, useRef } from 'react';
import type { TableKit } from '../api/TableKit.ts';
import type { ListTableHandle } from '../table/grid/ListTable.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useTrialTable } from './useTrialTable.ts';

const RecordTable = lazy(async () => ({ default: (await import('../table/form/RecordTable.tsx')).RecordTable }));
const ListTable = lazy(async () => ({ default: (await import('../table/grid/ListTable.tsx')).ListTable }));

interface Props {
  readonly kit: TableKit;
  readonly as: 'form' | 'grid';
}

/** The form or grid of a table that is not in force, with trial data. */
export function TrialTable({ kit, as }: Props): React.JSX.Element {
  const open = useTrialTable(kit);
  const grid = useRef<ListTableHandle>(null);
  return (
    <Suspense fallback={<Loading />}>
      {as === 'grid' ? <ListTable ref={grid} open={open} /> : <RecordTable open={open} />}
    </Suspense>
  );
}
