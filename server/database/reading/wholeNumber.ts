import type { Parameter } from './RowQuery.ts';
import type { Statement } from './Statement.ts';

/** A number that the query text fixes stands in the statement, where it tells the planner what to expect. */
export function wholeNumber(statement: Statement, number: Parameter): string {
  const fixed = 'constant' in number ? Number(number.constant) : Number.NaN;
  return Number.isSafeInteger(fixed) ? String(fixed) : statement.parameter(number, 'bigint');
}
