import { readPattern } from '#schema/definition/readPattern.ts';
import type { FunctionSql } from '../FunctionSql.ts';
import { sqlText } from '../sqlText.ts';

export const matches: FunctionSql = ([text = ''], { given: [, pattern] }) => {
  const read = readPattern(pattern?.node === 'constant' ? String(pattern.value) : '');
  if (!read.ok) throw new Error(read.reason);
  return `(${text}) collate "C" ~ ${sqlText(read.postgres)}`;
};
