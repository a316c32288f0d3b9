import type { FunctionSql } from '../FunctionSql.ts';
import { withGiven } from '../sqlText.ts';
import { weightedSum } from '../weightedSum.ts';

const weightsOf13 = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1];
const weightsOf10 = [10, 9, 8, 7, 6, 5, 4, 3, 2];

export const isbnChecksum: FunctionSql = ([text = '']) =>
  withGiven(
    { v: `translate(${text}, 'x- ', 'X')` },
    `case when given.v is null then null
     when given.v collate "C" ~ '^97[89][0-9]{10}$' then ${weightedSum(weightsOf13, digit)} % 10 = 0
     when given.v collate "C" ~ '^[0-9]{9}[0-9X]$'
     then (${weightedSum(weightsOf10, digit)} + strpos('0123456789X', substr(given.v, 10, 1)) - 1) % 11 = 0
     else false end`,
  );

function digit(character: string): string {
  return `${character}::integer`;
}
