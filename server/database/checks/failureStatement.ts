import type { Table } from '#schema/definition/Table.ts';
import { relationOf } from '../rows/Column.ts';
import { RuleJoins } from '../rules/RuleJoins.ts';
import { type CheckPlace, parameters, sqlPlace } from './CheckPlace.ts';
import { carriedTests } from './carriedTests.ts';
import { derivedColumns } from './derivedColumns.ts';
import { derivedTests } from './derivedTests.ts';
import type { FailureTest } from './FailureTest.ts';
import { formerRow } from './formerRow.ts';
import { keyTest } from './keyTest.ts';
import { referenceTests } from './referenceTests.ts';
import { ruleTests } from './ruleTests.ts';
import { valueTests } from './valueTests.ts';

/** All that can hold rows of a table back, and the rows it is asked of. */
export interface TableTests {
  readonly tests: readonly FailureTest[];
  /** What stands in the FROM beside `own`. */
  readonly joins: readonly string[];
  /** Columns of the joins that the details of failures need. */
  readonly columns: readonly string[];
}

const made = new WeakMap<Table, { readonly place: CheckPlace; readonly tests: TableTests }>();

export function testsOf(place: CheckPlace): TableTests {
  const known = made.get(place.table);
  if (known !== undefined && known.place.previous === place.previous && layersOf(known.place) === layersOf(place))
    return known.tests;
  const former = formerRow(place);
  const counted = new RuleJoins('counted');
  const at = {
    ...sqlPlace(place),
    join: counted.add,
    ...(former === undefined ? {} : { last: former.last }),
  };
  const derived = derivedColumns(place, at);
  const key = keyTest(place);
  const tests = [
    ...carriedTests(place),
    ...valueTests(place, at),
    ...(key === undefined ? [] : [key.test]),
    ...referenceTests(place),
    ...derivedTests(place, derived),
    ...ruleTests(place, at),
  ];
  const table: TableTests = {
    tests,
    joins: [
      ...(former === undefined ? [] : [former.join]),
      ...counted.written,
      ...derived.joins,
      ...(key === undefined ? [] : [key.join]),
    ],
    columns: [...derived.names, ...(key === undefined ? [] : [key.columns])],
  };
  made.set(place.table, { place, tests: table });
  return table;
}

const ofCollection = `own.school_id = ${parameters.school} and own.collection_id = ${parameters.collection}`;

/** Which layers are filled one after the other: all of a plan that the tests depend on. */
function layersOf({ plan }: CheckPlace): string {
  return plan.phases.map((phase) => phase.layers.join(' ')).join(';');
}

/** Gives every parameter its type, also where no test uses it. */
const typedParameters = `with asked as (select ${Object.values(parameters).join(', ')})`;

/**
 * The failing rows of a submission: the id, the positions of the tests that fail, and their details in the order of
 * the tests that have some. `$6` is the greatest number of rows; with `ofPerson`, a column, only rows in which it is `$7`.
 */
export function failureStatement(
  place: CheckPlace,
  table: TableTests,
  tests: readonly FailureTest[],
  ofPerson?: string,
): string {
  const details = tests.flatMap((test, index) =>
    test.details === undefined ? [] : [`case when ${index} = any(own._failed) then ${jsonObject(test.details)} end`],
  );
  return `${typedParameters}
    select own._id as "row", own._failed as failed, to_jsonb(array[${details.join(', ')}]::jsonb[]) as details
    from (
      select ${['own.*', ...table.columns, `${failedTests(tests)} as _failed`].join(', ')}
      from ${rowsOf(place)} ${table.joins.join('\n')}
      ${place.table.shape === 'record' ? '' : `where ${ofCollection} and own._submission_id = ${parameters.submission}`}
    ) as own
    where cardinality(own._failed) > 0 ${ofPerson === undefined ? '' : `and own.${ofPerson} = $7::text`}
    order by own._position, own._id limit $6::integer`;
}

/** How many errors and warnings each submission of the table has. */
export function countStatement(place: CheckPlace, table: TableTests): string {
  const count = (severity: FailureTest['severity']): string =>
    `cardinality(${failedTests(table.tests.filter((test) => test.severity === severity))})`;
  return `${typedParameters}
    select own._submission_id as submission, sum(${count('error')})::integer as errors,
      sum(${count('warning')})::integer as warnings
    from ${rowsOf(place)} ${table.joins.join('\n')}
    ${place.table.shape === 'record' ? '' : `where ${ofCollection}`}
    group by own._submission_id`;
}

export function failedTests(tests: readonly FailureTest[]): string {
  const failed = tests.map((test, index) => `case when ${test.fails} then ${index} end`);
  return `array_remove(array[${failed.join(', ')}]::integer[], null)`;
}

/** A record that has no row yet lacks all that must be filled. */
function rowsOf(place: CheckPlace): string {
  const relation = relationOf(place.catalogue, place.table);
  return place.table.shape === 'record'
    ? `(select 1) as one left join ${relation} own on ${ofCollection}`
    : `${relation} own`;
}

function jsonObject(members: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(members).map(([name, value]) => `'${name}', ${value}`);
  return `jsonb_build_object(${pairs.join(', ')})`;
}
