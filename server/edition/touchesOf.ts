import type { ClientBase, Pool } from 'pg';
import { isSent } from '#schema/review/stateFacts.ts';
import { submissionStates } from '#schema/review/SubmissionState.ts';
import { selectTouched } from '../database/edition/selectTouched.ts';
import type { EditionDifference } from './compareEditions.ts';
import type { Touches } from './Touches.ts';

/**
 * What a change touches: the submissions of tables in which a change may make wrong what was right, or asks for more. A
 * changed word or explanation touches nothing.
 */
export async function touchesOf(
  client: ClientBase | Pool,
  { changes, added }: Pick<EditionDifference, 'changes' | 'added'>,
): Promise<Touches> {
  const tables = new Map<string, { readonly catalogue: string; readonly table: string }>();
  const touch = (catalogue: string, table: string): void => {
    tables.set(`${catalogue}/${table}`, { catalogue, table });
  };
  for (const { catalogue, subject, act, table, breaking, usedBy } of changes) {
    const isNewTable = subject === 'table' && act === 'added';
    if (!breaking || isNewTable) continue;
    if (table !== undefined && subject !== 'duty') touch(catalogue, table.name);
    for (const path of usedBy ?? []) touch(catalogue, path.split('.')[0] ?? '');
  }
  for (const { catalogue, table } of added) touch(catalogue.id, table.name);
  const submissions = await selectTouched(client, [...tables.values()]);
  const passed = submissionStates.indexOf('deptReview');
  const approved = submissions.filter(({ state }) => submissionStates.indexOf(state) > passed);
  return {
    submissions,
    lacking: added.map(({ catalogue, table, field }) => ({
      catalogue: catalogue.id,
      table: table.name,
      field: field.name,
      title: field.title,
      required: field.required,
      rows: submissions
        .filter((one) => one.catalogue === catalogue.id && one.table === table.name)
        .reduce((sum, { rows }) => sum + rows, 0),
    })),
    approvals: approved.reduce((sum, one) => sum + one.submissions, 0),
    schools: [...new Set(submissions.filter(({ state }) => isSent(state)).map(({ school }) => school))],
  };
}
