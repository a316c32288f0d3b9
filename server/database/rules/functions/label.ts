import type { FunctionSql } from '../FunctionSql.ts';
import { lookUpSql } from '../lookUpSql.ts';

export const label: FunctionSql = lookUpSql;
