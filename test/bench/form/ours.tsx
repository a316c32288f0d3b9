import { lazy, Suspense, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '#client/ui/colours.css';
import '#client/ui/frame.css';
import '#client/ui/form.css';
import '#client/ui/choices.css';
import type { CodeOption } from '#client/api/CodeOption.ts';
import type { RowChange, RowTransport } from '#client/api/RowTransport.ts';
import type { TableKit } from '#client/api/TableKit.ts';
import { noLog } from '#client/journal/noLog.ts';
import { loadRules } from '#client/table/store/loadRules.ts';
import { TableStore } from '#client/table/store/TableStore.ts';
import { beginTexts } from '#client/text/beginTexts.ts';
import { mendOlderBrowser } from '#client/ui/mendOlderBrowser.ts';
import type { Table } from '#schema/definition/Table.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import { drawn } from './drawn.ts';

/** The form of the product over rows that a server in the page keeps; the table is asked for, as the product does. */
const RowForm = lazy(async () => ({ default: (await import('#client/table/form/RowForm.tsx')).RowForm }));

interface Bench {
  readonly store: TableStore;
  readonly kit: TableKit;
  readonly id: string;
}

function rows(): RowTransport {
  let revision = 0;
  return {
    read: () => Promise.resolve({ rows: [], total: 0 }),
    save: (changes: readonly RowChange[]) =>
      Promise.resolve({
        saved: changes.map(({ id, set }) => ({ id, revision: (revision += 1), values: set, labels: {}, masked: [] })),
        refused: [],
      }),
    remove: () => Promise.resolve({ deleted: [], refused: [] }),
  };
}

async function openBench(): Promise<Bench> {
  const asked = await fetch('/lighthouse.json');
  const { table, codes } = (await asked.json()) as { table: Table; codes: readonly CodeOption[] };
  const windows = { year: { title: '', start: '2023-01-01', end: '2023-12-31' } };
  const codeLists = new Map([['light', { id: 'light', title: '', includes: [], codes }]]);
  const kit: TableKit = {
    catalogue: 'coast2023',
    collection: '1',
    table,
    placed: placeTable(table, { year: 2023, windows }, codeLists),
    academicYear: '',
    windows,
    codeLists,
    referred: new Map(),
  };
  const store = new TableStore({
    transport: rows(),
    filled: new Set(['total']),
    problemCode: () => undefined,
    log: noLog,
    readKept: (change) => ({ change, refused: {} }),
  });
  await store.show();
  const id = store.add();
  void loadRules(kit, new Set()).then((rules) => store.use(rules));
  return { store, kit, id };
}

const lookUp = { known: () => [], ask: () => Promise.resolve([]) };
const findReferred = (): Promise<ReadonlyMap<string, never>> => Promise.resolve(new Map<string, never>());
const words = { yes: '', no: '' };

function Ours(): React.JSX.Element | null {
  const [bench, setBench] = useState<Bench>();
  useEffect(() => void openBench().then(setBench), []);
  if (bench === undefined) return null;
  const { store, kit, id } = bench;
  return (
    <Suspense fallback={null}>
      <RowForm
        store={store}
        id={id}
        fields={{ kit, submission: '1', lookUp, findReferred, words }}
        editable={new Set(kit.table.fields.map((field) => field.name))}
      />
    </Suspense>
  );
}

await Promise.all([mendOlderBrowser(), beginTexts()]);
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Ours />);
drawn(60);
