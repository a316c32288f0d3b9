import type { FunctionSql } from './FunctionSql.ts';
import { addYears } from './functions/addYears.ts';
import { age } from './functions/age.ts';
import { ceil } from './functions/ceil.ts';
import { creditCodeChecksum } from './functions/creditCodeChecksum.ts';
import { daysBetween } from './functions/daysBetween.ts';
import { has } from './functions/has.ts';
import { idBirthDate } from './functions/idBirthDate.ts';
import { idChecksum } from './functions/idChecksum.ts';
import { idGender } from './functions/idGender.ts';
import { isbnChecksum } from './functions/isbnChecksum.ts';
import { label } from './functions/label.ts';
import { matches } from './functions/matches.ts';
import { month } from './functions/month.ts';
import { parentOf } from './functions/parentOf.ts';
import { size } from './functions/size.ts';
import { substring } from './functions/substring.ts';
import { total } from './functions/total.ts';
import { within } from './functions/within.ts';
import { year } from './functions/year.ts';

/** The SQL of every function of the language, by its name. */
export const functionsSql: Readonly<Record<string, FunctionSql>> = {
  addYears,
  age,
  ceil,
  creditCodeChecksum,
  daysBetween,
  has,
  idBirthDate,
  idChecksum,
  idGender,
  isbnChecksum,
  label,
  matches,
  month,
  parentOf,
  size,
  substring,
  total,
  within,
  year,
};
