import type { FunctionSql } from '../FunctionSql.ts';

export const size: FunctionSql = ([text = '']) => `char_length(${text})::numeric`;
