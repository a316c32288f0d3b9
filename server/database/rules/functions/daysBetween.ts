import type { FunctionSql } from '../FunctionSql.ts';

export const daysBetween: FunctionSql = ([from = '', to = '']) => `((${to}) - (${from}))::numeric`;
