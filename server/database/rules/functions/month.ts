import type { FunctionSql } from '../FunctionSql.ts';

export const month: FunctionSql = ([day = '']) => `to_char(${day}, 'YYYY-MM')`;
