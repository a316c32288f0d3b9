import type { FunctionSql } from '../FunctionSql.ts';

export const total: FunctionSql = (given) =>
  `case when coalesce(${given.join(', ')}) is not null
   then ${given.map((value) => `coalesce(${value}, 0)`).join(' + ')} end`;
