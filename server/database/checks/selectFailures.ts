import type { Pool, PoolClient } from 'pg';
import { academicYearOf } from '#schema/definition/academicYearOf.ts';
import { snakeCase } from '#schema/derived/names.ts';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { previousCollection } from './previousCollection.ts';
import { carriedTests } from './carriedTests.ts';
import { type CheckPlace, parameters, sqlPlace } from './CheckPlace.ts';
import { failedTests, failureStatement, testsOf } from './failureStatement.ts';
import type { FailureTest } from './FailureTest.ts';
import { tableTests } from './ruleTests.ts';
import type { CheckedSubmission } from './selectSubmission.ts';

/** One failed test of one row; of the table as a whole where there is no row. */
export interface FoundFailure {
  readonly row: string | null;
  readonly test: FailureTest;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Whose rows hold a key, by the id of the submission. */
export interface Holder {
  readonly id: string;
  readonly department: string;
  readonly state: SubmissionState;
}

export interface FailuresWanted {
  /** The greatest number of rows whose failures are read. */
  readonly rows: number;
  /** Only rows in which this field names this member of staff. */
  readonly ofPerson?: { readonly field: string; readonly staffNo: string };
}

/** Reads the failures of a submission: one statement for its rows, one for the checks asked once, if there are some. */
export async function selectFailures(
  client: Pool | PoolClient,
  place: CheckPlace,
  submission: CheckedSubmission,
  wanted: FailuresWanted,
): Promise<readonly FoundFailure[]> {
  const isOwn = (test: FailureTest): boolean =>
    !isWaived(place, submission, test) &&
    (submission.fields === null ||
      test.fields.length === 0 ||
      test.fields.some((field) => submission.fields?.includes(field)));
  const table = testsOf(place);
  const values = await statementValues(client, place, submission);
  const tests = table.tests.filter(isOwn);
  const found: FoundFailure[] = [...sharedUnconfirmed(place, submission)];
  if (tests.length > 0) {
    const ofPerson = wanted.ofPerson === undefined ? undefined : `"${snakeCase(wanted.ofPerson.field)}"`;
    const { rows } = await client.query<{ row: string | null; failed: number[]; details: unknown[] }>(
      failureStatement(place, table, tests, ofPerson),
      [...values, wanted.rows, ...(wanted.ofPerson === undefined ? [] : [wanted.ofPerson.staffNo])],
    );
    const detailed = tests.flatMap((test, index) => (test.details === undefined ? [] : [index]));
    for (const row of rows)
      for (const index of row.failed) {
        const test = tests[index];
        const details = row.details[detailed.indexOf(index)];
        if (test !== undefined) found.push({ row: row.row, test, details: isObject(details) ? details : {} });
      }
  }
  if (wanted.ofPerson === undefined) found.push(...(await failuresOfTable(client, place, values, isOwn)));
  return found;
}

/** Whether the office has let a required field be empty in this collection, for it came when much was sent already. */
export function isWaived(
  { table }: CheckPlace,
  { waived }: Pick<CheckedSubmission, 'waived'>,
  { code, fields }: FailureTest,
): boolean {
  return (
    (code === 'required' || code === 'requiredIf') && fields.some((field) => waived.includes(`${table.name}.${field}`))
  );
}

/** Of the row that departments share, each confirms its own part. */
export function sharedUnconfirmed(
  place: CheckPlace,
  { part, unconfirmed }: Pick<CheckedSubmission, 'part' | 'unconfirmed'>,
): readonly FoundFailure[] {
  if (part === 0 || unconfirmed === 0) return [];
  return carriedTests(place).map((test) => ({ row: null, test, details: {} }));
}

/** The checks that fail of those asked once, which point at fields of the table. */
export async function failuresOfTable(
  client: Pool | PoolClient,
  place: CheckPlace,
  values: readonly unknown[],
  isOwn: (test: FailureTest) => boolean,
): Promise<readonly FoundFailure[]> {
  const { row: _, ...once } = sqlPlace(place);
  const tests = tableTests(place, once).filter(isOwn);
  if (tests.length === 0) return [];
  const { rows } = await client.query<{ failed: number[] }>(
    `with asked as (select ${Object.values(parameters).join(', ')}) select ${failedTests(tests)} as failed`,
    [...values],
  );
  return (rows[0]?.failed ?? []).flatMap((index) => {
    const test = tests[index];
    return test === undefined ? [] : [{ row: null, test, details: {} }];
  });
}

/** The parameters that all statements about a table's rows share. */
export async function statementValues(
  client: Pool | PoolClient,
  { previous }: CheckPlace,
  submission: Pick<CheckedSubmission, 'school' | 'collection' | 'year' | 'part' | 'id'>,
): Promise<readonly unknown[]> {
  const lastYear = previous === undefined ? null : await previousCollection(client, submission.school, previous.id);
  const shared = submission.part > 0;
  return [
    submission.school,
    submission.collection,
    shared ? null : submission.id,
    lastYear,
    academicYearOf(submission),
  ];
}

/** Who holds the rows of a doubled key. */
export async function selectHolders(
  client: Pool | PoolClient,
  school: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Holder>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<Holder>({
    name: 'selectHolders',
    text: 'select id, department, state from platform.submission where school_id = $1 and id = any($2)',
    values: [school, ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
