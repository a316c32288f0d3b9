import type { Decimal } from 'decimal.js';

/**
 * A value inside a rule: numbers and years are exact decimals, dates ISO text, year-months `YYYY-MM`; `null` is
 * empty. The rule's types say which of the texts it is. Lists hold no empties.
 */
export type RuleValue = Decimal | string | boolean | readonly RuleValue[] | null;
