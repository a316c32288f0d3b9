import type { Issue } from '#schema/issues/Issue.ts';

/** What is wrong with a password that somebody chose; empty where nothing is. */
export function passwordIssues(
  next: string,
  person: { readonly staffNo: string; readonly name: string },
  rules: { readonly passwordMinLength: number },
): readonly Issue[] {
  const issues: Issue[] = [];
  const length = [...next].length;
  const lower = next.toLowerCase();
  if (length < rules.passwordMinLength)
    issues.push({ code: 'passwordTooShort', details: { minimum: rules.passwordMinLength } });
  if (length > longest) issues.push({ code: 'passwordTooLong', details: { maximum: longest } });
  if (isSimple(lower)) issues.push({ code: 'passwordTooSimple', details: {} });
  if ([person.staffNo, person.name].some((part) => part.length > 1 && lower.includes(part.toLowerCase())))
    issues.push({ code: 'passwordNamesPerson', details: {} });
  return issues;
}

const longest = 200;
const wellKnown = /^(password|passw0rd|qwerty|asdf|admin|root|letmein|welcome|iloveyou|woaini|abc123|a123456)/;

const runs = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** Few different characters, one run of neighbours, or the beginning of every list of passwords. */
function isSimple(lower: string): boolean {
  if (new Set(lower).size < 5) return true;
  if (wellKnown.test(lower)) return true;
  const backwards = [...lower].toReversed().join('');
  return runs.some((run) => run.includes(lower) || run.includes(backwards));
}
