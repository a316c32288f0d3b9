import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { CodeList } from '#schema/definition/CodeList.ts';
import type { Table } from '#schema/definition/Table.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { DemonstrationSizes } from '#schema/definition/Demonstration.ts';
import { drawRow } from './drawRow.ts';
import { mendRow } from './mendRow.ts';
import { seededRandom } from './Random.ts';
import type { RowJudge } from './RowJudge.ts';

export interface DrawnTable {
  readonly table: Table;
  readonly rows: readonly RowValues[];
  /** For each row the position of the given row that it completes; `undefined` where it is a new one. */
  readonly given: readonly (number | undefined)[];
}

/** What is settled before anything is drawn. */
export interface GivenValues {
  /** Rows by table, as far as they are known: the school's own departments have names, last year's rows are carried. */
  readonly rows: ReadonlyMap<string, readonly RowValues[]>;
  /** Values of the rows of a table, which take turns. */
  readonly settled: Readonly<Record<string, readonly RowValues[]>>;
}

/**
 * Draws the rows of every table of a catalogue from the definitions alone, in an order in which what is
 * referred to mostly comes first.
 */
export function drawCollection(
  catalogue: Catalogue,
  codeLists: ReadonlyMap<string, CodeList>,
  sizes: DemonstrationSizes,
  judgeOf: (table: Table) => RowJudge,
  given: GivenValues = { rows: new Map(), settled: {} },
  seed = 1,
): readonly DrawnTable[] {
  const random = seededRandom(seed);
  const drawn = new Map<string, readonly RowValues[]>();
  const order = inOrder(catalogue.tables);
  const tables = order.map((table) => {
    const judge = judgeOf(table);
    const placed = placeTable(table, catalogue, codeLists);
    const known = given.rows.get(table.name) ?? [];
    const settled = given.settled[table.name] ?? [{}];
    const base =
      table.rowsFrom === undefined
        ? []
        : (drawn.get(table.rowsFrom.table) ?? [])
            .filter((row) => judge.isPrepared(row))
            .map((row) => presetOf(table, row))
            .filter(
              (row) => !known.some((other) => Object.entries(row).every(([name, value]) => other[name] === value)),
            );
    const presets = [...known, ...base];
    const wanted =
      table.shape === 'record'
        ? 1
        : Math.max(
            known.length,
            sizes.tables?.[table.name] ?? (table.rowsFrom === undefined ? sizes.rows : presets.length),
          );
    const keys = new Set<string>();
    const rows: RowValues[] = [];
    const positions: (number | undefined)[] = [];
    drawn.set(table.name, rows);
    for (let at = 0; at < wanted; at += 1) {
      const preset = { ...settled[at % settled.length], ...presets[at] };
      // A key may be drawn twice, above all where it is made of references: a few tries, then the row is left out.
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const row = drawRow({ random, catalogue, table, placed, index: at + 1, drawn }, preset, judge);
        const key = JSON.stringify(table.key.map((name) => row[name]));
        if (table.shape === 'list' && keys.has(key)) continue;
        keys.add(key);
        rows.push(row);
        positions.push(at < known.length ? at : undefined);
        break;
      }
    }
    return { table, rows, given: positions };
  });
  // Tables refer to each other in circles: what came first is completed now that its targets are there.
  const place = new Map(order.map((table, at) => [table.name, at]));
  const completed = tables.map((one, at) => {
    const { table, rows } = one;
    if (!refersTo(table).some((name) => (place.get(name) ?? -1) > at)) return one;
    const judge = judgeOf(table);
    const placed = placeTable(table, catalogue, codeLists);
    const again = rows.map((row, index) =>
      drawRow({ random, catalogue, table, placed, index: index + 1, drawn }, exceptReferences(table, row), judge),
    );
    drawn.set(table.name, again);
    return { ...one, rows: again };
  });
  const most = Math.max(...completed.map(({ rows }) => rows.length));
  return completed.map((one) => {
    const { table, rows } = one;
    const judge = judgeOf(table);
    const { count } = judge;
    if (count === undefined || rows.length * most > countedAtMost) return one;
    const placed = placeTable(table, catalogue, codeLists);
    const preset = new Set([...table.key, ...Object.keys(given.settled[table.name]?.[0] ?? {})]);
    const counted = rows.map((values, index) => {
      const row = count(values, (name) => drawn.get(name) ?? []);
      return mendRow({ random, catalogue, table, placed, index: index + 1, row, drawn }, row, judge, preset);
    });
    drawn.set(table.name, counted);
    return { ...one, rows: counted };
  });
}

/** Comparisons of rows that counting may cost: in a large school the server counts when it refreshes. */
const countedAtMost = 1_000_000;

/** The row as drawn, but for references that found nothing to refer to. */
function exceptReferences(table: Table, row: RowValues): RowValues {
  const referring = new Set([
    ...table.fields.filter((field) => field.references !== undefined).map((field) => field.name),
    ...table.references.flatMap((reference) => Object.values(reference.by)),
  ]);
  return Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== null || !referring.has(name)));
}

function refersTo(table: Table): readonly string[] {
  const ofFields = table.fields.flatMap((field) => (field.references ?? []).map((target) => target.table));
  return [...ofFields, ...table.references.map((reference) => reference.table)];
}

/** The key fields that a prepared row takes over from the row it is prepared for. */
function presetOf(table: Table, base: RowValues): RowValues {
  if (table.rowsFrom === undefined) return {};
  const by = table.rowsFrom.by ?? Object.fromEntries(table.key.map((name) => [name, name]));
  return Object.fromEntries(
    Object.entries(by).flatMap(([own, theirs]) => (base[theirs] === undefined ? [] : [[own, base[theirs]]])),
  );
}

/** Tables that others refer to come first; where they refer in circles, the one with the lower number. */
function inOrder(tables: readonly Table[]): readonly Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const done = new Set<string>();
  const open = new Set<string>();
  const ordered: Table[] = [];
  const visit = (table: Table): void => {
    if (done.has(table.name) || open.has(table.name)) return;
    open.add(table.name);
    for (const name of neededBy(table)) {
      const needed = byName.get(name);
      if (needed !== undefined) visit(needed);
    }
    open.delete(table.name);
    done.add(table.name);
    ordered.push(table);
  };
  for (const table of tables) visit(table);
  return ordered;
}

function neededBy(table: Table): readonly string[] {
  const fromFields = table.fields.flatMap((field) =>
    field.required ? (field.references ?? []).map((target) => target.table) : [],
  );
  return [
    ...(table.rowsFrom === undefined ? [] : [table.rowsFrom.table]),
    ...table.references.map((one) => one.table),
    ...fromFields,
  ];
}
