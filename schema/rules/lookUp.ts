import type { CodeLookup } from './RuleNode.ts';
import type { RuleValue } from './RuleValue.ts';

/** What a lookup holds for a code; where another field chooses the list, by its value. */
export function lookUp(
  code: RuleValue | undefined,
  chosenBy: RuleValue | undefined,
  lookup: CodeLookup | undefined,
): RuleValue {
  const byCode = lookup?.byCode ?? lookup?.byChoice?.[String(chosenBy)];
  return byCode !== undefined && Object.hasOwn(byCode, String(code)) ? (byCode[String(code)] ?? null) : null;
}
