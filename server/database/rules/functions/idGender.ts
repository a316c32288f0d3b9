import type { FunctionSql } from '../FunctionSql.ts';
import { withGiven } from '../sqlText.ts';

export const idGender: FunctionSql = ([text = '']) =>
  withGiven(
    { v: text },
    `case when given.v collate "C" ~ '^[0-9]{17}[0-9Xx]$'
     then case when substr(given.v, 17, 1)::integer % 2 = 1 then '1' else '2' end end`,
  );
