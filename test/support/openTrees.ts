import type { Referred } from '#client/api/findReferred.ts';
import type { EditTarget } from '#client/table/editing/EditTarget.ts';
import type { TableStore } from '#client/table/store/TableStore.ts';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { Garden, openedGarden } from './Garden.ts';
import { readFixtures } from './readFixtures.ts';
import { firstCatalogue, tableOf } from './tableOf.ts';

interface Trees extends EditTarget {
  readonly garden: Garden;
  /** What was asked of the server about references, one line a question. */
  readonly asked: readonly string[];
}

interface Options {
  /** Names of the columns as they are shown; all where left out. */
  readonly columns?: readonly string[];
  readonly mayAdd?: boolean;
  readonly editable?: readonly string[];
  /** Rows of the referred table, by what names them. */
  readonly plots?: Readonly<Record<string, readonly Referred[]>>;
}

/** The orchard's table of trees with some rows, as a grid edits it. */
export async function openTrees(rows: readonly RowValues[], options: Options = {}): Promise<Trees> {
  const definitions = await readFixtures('orchard');
  const placed = tableOf(definitions, 'trees');
  const catalogue = firstCatalogue(definitions);
  const { table } = placed;
  const garden = new Garden();
  const empty = Object.fromEntries(table.fields.map(({ name }) => [name, null]));
  for (const [at, values] of rows.entries()) garden.put(`r${at}`, 1, { ...empty, ...values });
  const store = await openedGarden(garden);
  await store.load(0, rows.length);
  const asked: string[] = [];
  const columns = (options.columns ?? table.fields.map(({ name }) => name)).flatMap(
    (name) => table.fields.find((field) => field.name === name) ?? [],
  );
  return {
    store,
    garden,
    asked,
    columns,
    mayAdd: options.mayAdd ?? true,
    editable: new Set(
      options.editable ?? table.fields.filter((field) => fillerOf(field) === undefined).map(({ name }) => name),
    ),
    fields: {
      kit: {
        catalogue: catalogue.name,
        collection: '1',
        table,
        placed,
        academicYear: '2022-2023',
        windows: catalogue.windows,
        codeLists: definitions.codeLists,
        referred: new Map(),
      },
      submission: '1',
      lookUp: { known: () => [], ask: () => Promise.resolve([]) },
      findReferred: (field, texts) => {
        asked.push(`${field.name}: ${texts.join(' ')}`);
        return Promise.resolve(
          new Map(texts.flatMap((text) => (options.plots?.[text] === undefined ? [] : [[text, options.plots[text]]]))),
        );
      },
      words: { yes: '是', no: '否' },
    },
  };
}

/** What the cells of a column hold, refused texts marked. */
export function column(store: TableStore, field: string): readonly unknown[] {
  return Array.from({ length: store.count }, (_, at) => {
    const row = store.row(store.idAt(at) ?? '');
    const refused = row?.refused[field];
    return refused === undefined ? (row?.values[field] ?? null) : `${refused.text} ✗ ${refused.issue.code}`;
  });
}
