import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { CarriedOver } from './carryOver.ts';
import type { UnplacedReason } from './placeCarried.ts';

/** What one department gets of a table from last year, and what not. */
export interface CarriedPart {
  readonly table: Table;
  readonly departmentName: string;
  readonly department: string;
  /** Submission it went into; absent where the rows went nowhere. */
  readonly submission: string | undefined;
  readonly rows: number;
  /** Values that were left behind, by field. */
  readonly emptied: readonly { readonly field: string; readonly title: string; readonly count: number }[];
  /** Rows that went nowhere, and why. */
  readonly unplaced: number;
  readonly reason: UnplacedReason | undefined;
}

/** What was carried over, by table and department. */
export function carrySummary({ submissions, tables }: CarriedOver, plan: Plan): readonly CarriedPart[] {
  const names = new Map(plan.departments.map(({ code, name }) => [code, name]));
  const known = new Map(submissions.map((one) => [one.id, one]));
  const place = new Map(submissions.map(({ id }, at) => [id, at]));
  return tables.flatMap(({ place: { table }, into, unplaced }): readonly CarriedPart[] => [
    ...into
      .toSorted((a, b) => (place.get(a.submission) ?? 0) - (place.get(b.submission) ?? 0))
      .map(({ submission, rows, emptied }) => {
        const department = known.get(submission)?.department ?? '';
        return {
          table,
          department,
          departmentName: names.get(department) ?? department,
          submission,
          rows,
          emptied: Object.entries(emptied).map(([field, count]) => ({
            field,
            title: table.fields.find(({ name }) => name === field)?.title ?? field,
            count,
          })),
          unplaced: 0,
          reason: undefined,
        };
      }),
    ...unplaced.map(({ submission: { department, rowCount }, reason }) => ({
      table,
      department,
      departmentName: names.get(department) ?? department,
      submission: undefined,
      rows: 0,
      emptied: [],
      unplaced: rowCount,
      reason,
    })),
  ]);
}
