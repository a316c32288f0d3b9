import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { DemonstrationRun } from '#schema/definition/Demonstration.ts';
import { isTyped } from '#schema/definition/isTyped.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { selectCollectionRows } from '../database/rows/selectCollectionRows.ts';
import type { CurrentRow } from '../database/rows/selectCurrent.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { openCollection } from '../review/openCollection.ts';
import { drawCollection, type DrawnTable } from './drawCollection.ts';
import { rulesJudge } from './rulesJudge.ts';
import type { DemonstrationSize } from './seedDemonstration.ts';
import { storeDrawn } from './storeDrawn.ts';

export interface FilledCollection {
  readonly collection: number;
  readonly collectors: ReadonlyMap<string, Viewer>;
  readonly rows: number;
}

interface Place {
  readonly definitions: Definitions;
  readonly catalogue: Catalogue;
  readonly plan: Plan;
  /** The plan as its file has it. */
  readonly file: Plan;
  readonly school: number;
}

/** Of the carried rows of a table, how many somebody has gone through; tables take turns. */
const shareSeen = [1, 1, 0.7, 0];

/**
 * Opens a collection, last year's rows with it, and fills it with drawn rows. What others wait for is complete; of the
 * rest some carried rows stand as they were carried.
 */
export async function fillCollection(
  pool: Pool,
  place: Place,
  run: DemonstrationRun,
  size: DemonstrationSize,
  collectorsOf: (drawn: readonly DrawnTable[]) => Promise<ReadonlyMap<string, Viewer>>,
): Promise<FilledCollection> {
  const { definitions, catalogue, plan, school } = place;
  const { id: collection, carried } = await openCollection(pool, definitions, { ...place, now: new Date() });
  const before = new Map<string, readonly CurrentRow[]>();
  for (const { place: into } of carried.tables)
    before.set(into.table.name, await selectCollectionRows(pool, catalogue, into.table, { school, collection }));
  const given = new Map<string, readonly RowValues[]>(
    [...before].map(([name, rows]) => [name, rows.map((row) => typedPart(catalogue, name, row))]),
  );
  const departments = departmentRows(plan, run, before.get(run.departments?.table ?? '') ?? []);
  if (run.departments !== undefined) given.set(run.departments.table, departments);
  const judgeOf = (table: Table) => rulesJudge(table, catalogue, definitions.codeLists);
  const drawn = drawCollection(catalogue, definitions.codeLists, run[size], judgeOf, {
    rows: given,
    settled: run.settled ?? {},
  });
  const collectors = await collectorsOf(drawn);
  const awaited = plan.phases.filter((phase) => plan.phases.some(({ after }) => after.includes(phase.id)));
  for (const [at, table] of drawn.entries()) {
    const known = before.get(table.table.name) ?? [];
    const isAwaited = awaited.some(({ layers }) => layers.includes(table.table.layer));
    const share = isAwaited ? 1 : (shareSeen[at % shareSeen.length] ?? 1);
    const seen = Math.ceil(known.length * share);
    await storeDrawn(pool, { definitions, catalogue, collection }, table, collectors, {
      departmentField: departmentFieldOf(table.table, run),
      carried: known,
      isSeen: (position) => position < seen,
    });
  }
  return { collection, collectors, rows: drawn.reduce((count, { rows }) => count + rows.length, 0) };
}

/** What people typed last year; what is empty is left to be drawn. */
function typedPart(catalogue: Catalogue, name: string, { values }: CurrentRow): RowValues {
  const table = catalogue.tables.find((one) => one.name === name);
  return Object.fromEntries(
    (table?.fields ?? [])
      .filter(isTyped)
      .flatMap((field) => ((values[field.name] ?? null) === null ? [] : [[field.name, values[field.name] ?? null]])),
  );
}

/** The rows of the departments: those that were carried first, then those that are new in the plan. */
function departmentRows(
  plan: Plan,
  { departments }: DemonstrationRun,
  carried: readonly CurrentRow[],
): readonly RowValues[] {
  if (departments === undefined) return [];
  const { code, name } = departments;
  const known = new Set(carried.map(({ values }) => values[code]));
  return [
    ...carried.map(({ values }) => ({ [code]: values[code] ?? null, [name]: values[name] ?? null })),
    ...plan.departments.filter((one) => !known.has(one.code)).map((one) => ({ [code]: one.code, [name]: one.name })),
  ];
}

/** The field of a table that names a department of the school. */
function departmentFieldOf(table: Table, { departments }: DemonstrationRun): string | undefined {
  return table.fields.find((field) => field.references?.some((target) => target.table === departments?.table))?.name;
}
