import type { FaultReport } from '../definition/faults/FaultReport.ts';
import { ruleFaults } from '../definition/faults/ruleFaults.ts';
import type { CatalogueDraft, Drafts } from '../definition/linting/Drafts.ts';
import type { CheckExample, Table } from '../definition/Table.ts';
import type { CheckFile } from '../definition/TableFile.ts';
import type { Value } from '../fields/FieldKind.ts';
import { pointer } from '../issues/pointer.ts';
import type { RowValues } from '../rows/readRow.ts';
import { compileRule } from '../rules/compileRule.ts';
import { compileTable } from '../rules/compileTable.ts';
import { computeRow } from '../rules/computeRow.ts';
import { evaluate } from '../rules/evaluate.ts';
import { type RulePlace, rulePlace } from './rulePlace.ts';

/** The examples of a check come out as they say: what computed fields hold is computed unless given. */
export function lintExamples(catalogue: CatalogueDraft, drafts: Drafts, report: FaultReport): void {
  const place = rulePlace(catalogue, drafts);
  for (const { table, path, file } of catalogue.tables) {
    for (const [position, check] of (file.checks ?? []).entries())
      lintCheck({ path, position, check, table, place }, report);
  }
  for (const { path, position, entry: check } of catalogue.checks) {
    const table = catalogue.byName.get(check.table ?? '')?.table;
    lintCheck({ path, position, check, table, place }, report);
  }
}

interface Checked {
  readonly path: string;
  readonly position: number;
  readonly check: CheckFile;
  readonly table: Table | undefined;
  readonly place: RulePlace;
}

function lintCheck({ path, position, check, table, place }: Checked, report: FaultReport): void {
  for (const kind of ['pass', 'fail'] as const) {
    for (const [at, example] of (check.examples?.[kind] ?? []).entries()) {
      const result = resultOf(check.rule ?? '', example, table, place);
      if (result === undefined || (result === false) === (kind === 'fail')) continue;
      report.add(
        ruleFaults.exampleWrong,
        { file: path, pointer: pointer('checks', position, 'examples', kind, at) },
        {
          check: check.id ?? '',
          expected: kind === 'pass' ? '通过' : '不通过',
          result: result === null ? '空' : result === true ? '真' : '假',
        },
      );
    }
  }
}

/** `undefined` where the rule or the example has faults of its own. */
function resultOf(source: string, example: CheckExample, table: Table | undefined, place: RulePlace): unknown {
  const compiled = compileRule(source, { ...place, ...(table === undefined ? {} : { table }), result: 'condition' });
  if (!compiled.ok) return undefined;
  const { tables, ...row } = example;
  if (table !== undefined && !isKnown(row, table)) return undefined;
  const others = rowsOf(tables, place);
  return evaluate(compiled.rule, {
    ...(table === undefined ? {} : { this: completed(row, table, place) }),
    rows: (name) => others.get(name) ?? [],
  });
}

function isKnown(row: CheckExample, table: Table): boolean {
  return Object.keys(row).every((name) => table.fields.some((field) => field.name === name));
}

function rowsOf(tables: unknown, place: RulePlace): ReadonlyMap<string, readonly RowValues[]> {
  if (typeof tables !== 'object' || tables === null) return new Map();
  return new Map(
    Object.entries(tables).map(([name, given]) => {
      const table = place.catalogue.tables.find((candidate) => candidate.name === name);
      const rows = [given as CheckExample | readonly CheckExample[]].flat();
      return [name, table === undefined ? [] : rows.map((row) => completed(row, table, place))];
    }),
  );
}

function completed(row: CheckExample, table: Table, place: RulePlace): RowValues {
  const given = Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isDecimal = table.fields.some((field) => field.name === name && field.kind === 'decimal');
      return [name, (isDecimal && typeof value === 'number' ? String(value) : value) as Value];
    }),
  );
  return { ...computeRow(compileTable(table, place), given), ...given };
}
