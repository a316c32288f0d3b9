import { compileRule } from './compileRule.ts';
import type { RuleFault } from './RuleFault.ts';
import type { RuleScope } from './RuleScope.ts';

/** Every fault of a rule; none where it holds. */
export function checkRule(source: string, scope: RuleScope): readonly RuleFault[] {
  const compiled = compileRule(source, scope);
  return compiled.ok ? [] : compiled.faults;
}
