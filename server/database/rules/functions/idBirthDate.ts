import type { FunctionSql } from '../FunctionSql.ts';
import { withGiven } from '../sqlText.ts';

/** The cases stand inside each other because only the outer form makes the inner numbers readable. */
export const idBirthDate: FunctionSql = ([text = '']) =>
  withGiven(
    { v: text },
    `case when given.v collate "C" ~ '^[0-9]{6}[1-9][0-9]{3}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]$'
     then case when substr(given.v, 13, 2)::integer <= extract(day from
       make_date(substr(given.v, 7, 4)::integer, substr(given.v, 11, 2)::integer, 1) + interval '1 month - 1 day')
     then make_date(substr(given.v, 7, 4)::integer, substr(given.v, 11, 2)::integer, substr(given.v, 13, 2)::integer)
     end end`,
  );
