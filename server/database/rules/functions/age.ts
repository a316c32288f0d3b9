import type { FunctionSql } from '../FunctionSql.ts';
import { sqlDay } from '../sqlDay.ts';
import { withGiven } from '../sqlText.ts';

export const age: FunctionSql = ([from = '', to = ''], { given: [start, end] }) =>
  withGiven(
    { b: sqlDay(from, start), e: sqlDay(to, end) },
    `extract(year from given.e) - extract(year from given.b)
     - case when to_char(given.e, 'MMDD') < to_char(given.b, 'MMDD') then 1 else 0 end`,
  );
