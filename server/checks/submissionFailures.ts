import type { Pool, PoolClient } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { isSent } from '#schema/review/stateFacts.ts';
import { submissionStates } from '#schema/review/SubmissionState.ts';
import type { CheckPlace } from '../database/checks/CheckPlace.ts';
import { type FoundFailure, type Holder, selectFailures, selectHolders } from '../database/checks/selectFailures.ts';
import { type CheckedSubmission, selectSubmission } from '../database/checks/selectSubmission.ts';
import type { RowCondition } from '../policies/RowCondition.ts';
import { tablePolicy } from '../policies/tablePolicy.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { checkPlace } from './checkPlace.ts';
import type { Failure } from './Failure.ts';
import { failureMessage } from './failureMessage.ts';

/** Nobody mends more at a sitting; what is beyond shows when these are gone. */
const mostRows = 1000;

export interface SubmissionFailures {
  readonly failures: readonly Failure[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * What holds a submission back, as far as the viewer may see its rows: in a handful of statements, whatever the
 * number of rows. Another department that holds the same key is named only to those who may see its rows, and no
 * masked value stands in a failure.
 */
export async function submissionFailures(
  client: Pool | PoolClient,
  definitions: Definitions,
  viewer: Viewer,
  id: string,
): Promise<SubmissionFailures> {
  const submission = await selectSubmission(client, viewer.school, id);
  const place = submission && checkPlace(definitions, submission);
  if (submission === undefined || place === undefined) throw problems.notFound({ what: 'submission', id });
  const policy = tablePolicy(viewer, place.catalogue, submission.plan, place.table);
  const all = policy.rows.some((condition) => sees(condition, submission));
  const ownRows = policy.rows.find((condition) => condition.kind === 'ownRows');
  if (!all && ownRows === undefined) throw problems.notFound({ what: 'submission', id });
  const found = await selectFailures(client, place, submission, {
    rows: mostRows,
    ...(all || ownRows === undefined ? {} : { ofPerson: ownRows }),
  });
  const holders = await selectHolders(client, viewer.school, [...new Set(found.flatMap(holdersOf))]);
  const failures = found.map((one): Failure => {
    const known = holdersOf(one).flatMap((holder) => {
      const other = holders.get(holder);
      return other !== undefined && holder !== submission.id && policy.rows.some((row) => sees(row, other))
        ? [other]
        : [];
    });
    return failureOf(one, { place, submission, masked: policy.masked, holders: known });
  });
  const errors = failures.filter((failure) => failure.severity === 'error').length;
  return { failures, errors, warnings: failures.length - errors };
}

function holdersOf({ details }: FoundFailure): readonly string[] {
  return Array.isArray(details['holders']) ? details['holders'].filter((one) => typeof one === 'string') : [];
}

/** Whether a condition opens all rows of a submission. */
function sees(condition: RowCondition, { department, state }: Pick<Holder, 'department' | 'state'>): boolean {
  if (condition.kind === 'all') return true;
  if (condition.kind === 'sent') return isSent(state);
  return condition.kind === 'departments' && condition.departments.includes(department);
}

interface Telling {
  readonly place: CheckPlace;
  readonly submission: CheckedSubmission;
  readonly masked: readonly string[];
  readonly holders: readonly Holder[];
}

function failureOf({ row, test, details: found }: FoundFailure, telling: Telling): Failure {
  const { place, submission, masked, holders } = telling;
  const { holders: _, ...told } = found;
  const isMasked = test.fields.some((field) => masked.includes(field));
  const target = place.catalogue.tables.filter(
    (table) => test.facts?.['table']?.split(' ').includes(table.name) === true,
  );
  const details: Readonly<Record<string, unknown>> = {
    ...test.facts,
    ...(isMasked ? {} : told),
    ...(target.length === 0 ? {} : { title: target.map((table) => table.title).join('”或“') }),
    ...(holders.length === 0 ? {} : { department: nameDepartments(submission, holders) }),
  };
  return {
    code: test.code,
    severity: test.code === 'referencePending' && isAtSchool(submission) ? 'error' : test.severity,
    row,
    fields: test.fields,
    message: test.check?.message ?? failureMessage(test.code, place.table, test.fields, details),
    check: test.check?.id ?? null,
    details,
  };
}

function nameDepartments({ plan }: CheckedSubmission, holders: readonly Holder[]): string {
  const codes = [...new Set(holders.map((holder) => holder.department))];
  return codes.map((code) => plan.departments.find((one) => one.code === code)?.name ?? code).join('、');
}

/** From the school's review on, what is referred to must be there. */
function isAtSchool({ state }: CheckedSubmission): boolean {
  return submissionStates.indexOf(state) >= submissionStates.indexOf('schoolReview');
}
