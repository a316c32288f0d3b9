import type { FunctionSql } from '../FunctionSql.ts';
import { withGiven } from '../sqlText.ts';
import { weightedSum } from '../weightedSum.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export const creditCodeChecksum: FunctionSql = ([text = '']) =>
  withGiven(
    { v: `translate(${text}, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')` },
    `case when given.v is null then null
     when given.v collate "C" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'
     then substr('${alphabet}', (31 - ${weightedSum(weights, place)} % 31) % 31 + 1, 1) = substr(given.v, 18, 1)
     else false end`,
  );

function place(character: string): string {
  return `(strpos('${alphabet}', ${character}) - 1)`;
}
