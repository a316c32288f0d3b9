import type { FunctionSql } from '../FunctionSql.ts';
import { weightedSum } from '../weightedSum.ts';
import { withGiven } from '../sqlText.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export const idChecksum: FunctionSql = ([text = '']) =>
  withGiven(
    { v: `translate(${text}, 'x', 'X')` },
    `case when given.v is null then null
     when given.v collate "C" ~ '^[0-9]{17}[0-9X]$'
     then substr('10X98765432', ${weightedSum(weights, (character) => `${character}::integer`)} % 11 + 1, 1)
       = substr(given.v, 18, 1)
     else false end`,
  );
