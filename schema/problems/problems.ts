import type { Issue } from '../issues/Issue.ts';
import { problem } from './problem.ts';

/** Every refusal of the system. */
export const problems = {
  /** Someone saved the row after the caller read it. */
  rowChanged: problem(
    'ROW_CHANGED',
    (d: { table: string; row: string; current: unknown }) => `Row ${d.row} of ${d.table} has changed since it was read`,
  ),
  rowRefused: problem(
    'ROW_REFUSED',
    (d: { table: string; row: string; issues: readonly Issue[] }) =>
      `Row ${d.row} of ${d.table} has ${d.issues.length} values that cannot be stored`,
  ),
  notFound: problem('NOT_FOUND', (d: { what: string; id: string }) => `There is no ${d.what} ${d.id}`),
};
