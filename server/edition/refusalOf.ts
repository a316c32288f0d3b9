import { Problem } from '#schema/problems/problem.ts';
import { DefinitionsRefused } from './DefinitionsRefused.ts';
import type { Refused } from './Refused.ts';

/** What of an error is a refusal of definitions; `undefined` where something else went wrong. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof DefinitionsRefused) return { faults: error.faults, reasons: [] };
  if (!(error instanceof Problem) || error.code !== 'CHANGE_REFUSED') return undefined;
  const { reasons } = error.details;
  return { faults: [], reasons: Array.isArray(reasons) ? reasons.map(String) : [] };
}
