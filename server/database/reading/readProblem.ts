import { DatabaseError } from 'pg-protocol';
import { problems } from '#schema/problems/problems.ts';

/** What an error of the database means to the one who asked; other errors stay what they are. */
export function readProblem(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  // Class 22: a value that does not fit its type, found where no check of ours looks.
  if (error.code?.startsWith('22') === true)
    return problems.valueRefused({ field: '', expected: 'a value of its type' });
  return error.code === '57014' ? problems.queryTooSlow({}) : error;
}
