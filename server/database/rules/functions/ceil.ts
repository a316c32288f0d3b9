import type { FunctionSql } from '../FunctionSql.ts';

export const ceil: FunctionSql = ([value = '']) => `ceil(${value})`;
