import type { FunctionSql } from '../FunctionSql.ts';
import { withGiven } from '../sqlText.ts';

export const addYears: FunctionSql = ([day = '', years = ''], { type }) =>
  type.kind === 'yearMonth'
    ? withGiven(
        { d: day, y: `substr(${day}, 1, 4)::numeric + trunc(${years})` },
        `case when given.y between 1 and 9999 then lpad(given.y::text, 4, '0') || substr(given.d, 5) end`,
      )
    : withGiven(
        { d: day, n: `trunc(${years})` },
        `case when extract(year from given.d) + given.n between 1 and 9999
         then (given.d + make_interval(years => given.n::integer))::date end`,
      );
