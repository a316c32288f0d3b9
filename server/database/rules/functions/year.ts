import type { FunctionSql } from '../FunctionSql.ts';
import { sqlDay } from '../sqlDay.ts';

export const year: FunctionSql = ([day = ''], { given: [node] }) => `extract(year from ${sqlDay(day, node)})`;
