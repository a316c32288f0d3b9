import type { Problem } from '#schema/problems/problem.ts';
import { problems } from '#schema/problems/problems.ts';

/** Filters are nested a few levels; what is thousands deep overflows the stack of whoever reads it. */
const deepest = 100;

/** The refusal of variables that are nested deeper than any filter; `undefined` where they are not. */
export function variablesTooDeep(variables: unknown): Problem | undefined {
  let depth = -1;
  // Level by level, for a deep value has no room on the stack.
  for (let level: readonly unknown[] = [variables]; level.length > 0; depth += 1)
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  return depth > deepest ? problems.queryTooLarge({ of: 'variables', found: depth, most: deepest }) : undefined;
}
