import type { FunctionSql } from './FunctionSql.ts';
import { sqlText } from './sqlText.ts';

/** Labels or parents of codes stand in the statement as one constant object. */
export const lookUpSql: FunctionSql = ([code = '', chosenBy = ''], { lookup }) =>
  lookup?.byChoice === undefined
    ? `${sqlText(JSON.stringify(lookup?.byCode ?? {}))}::jsonb ->> (${code})`
    : `${sqlText(JSON.stringify(lookup.byChoice))}::jsonb -> (${chosenBy}) ->> (${code})`;
