import type { FunctionSql } from '../FunctionSql.ts';

export const has: FunctionSql = ([value = ''], { given: [node] }) =>
  node?.type.kind === 'list' ? `coalesce(cardinality(${value}), 0) > 0` : `(${value}) is not null`;
