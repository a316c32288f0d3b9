import type { FunctionSql } from '../FunctionSql.ts';

export const within: FunctionSql = ([left = '', right = '', tolerance = '']) =>
  `abs((${left}) - (${right})) <= ${tolerance}`;
