import type { RuleFunction } from '../RuleFunction.ts';
import { addYears } from './addYears.ts';
import { age } from './age.ts';
import { ceil } from './ceil.ts';
import { creditCodeChecksum } from './creditCodeChecksum.ts';
import { daysBetween } from './daysBetween.ts';
import { has } from './has.ts';
import { idBirthDate } from './idBirthDate.ts';
import { idChecksum } from './idChecksum.ts';
import { idGender } from './idGender.ts';
import { isbnChecksum } from './isbnChecksum.ts';
import { label } from './label.ts';
import { matches } from './matches.ts';
import { month } from './month.ts';
import { parentOf } from './parentOf.ts';
import { size } from './size.ts';
import { substring } from './substring.ts';
import { total } from './total.ts';
import { within } from './within.ts';
import { year } from './year.ts';

/** Every function of the language. */
export const ruleFunctions: readonly RuleFunction[] = [
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
];

const byName = new Map(ruleFunctions.map((called) => [called.name, called]));

export const functionNames: readonly string[] = [...byName.keys()];

export function findFunction(name: string): RuleFunction | undefined {
  return byName.get(name);
}
