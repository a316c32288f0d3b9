/** Features that the browser and PostgreSQL read differently, or that one of them lacks. */
const forbidden: readonly (readonly [feature: string, sign: RegExp])[] = [
  ['环视', /\(\?<?[=!]/],
  ['反向引用', /\\[1-9]|\\k</],
  ['\\p', /\\[pP]/],
  ['\\b', /\\[bB]/],
  ['命名分组', /\(\?<[^=!]/],
];

/** Why a pattern cannot serve as one: it does not compile, or uses what not every place reads alike. */
export function patternFault(
  pattern: string,
): { readonly kind: 'notCompiling' } | { readonly kind: 'forbidden'; readonly feature: string } | undefined {
  // An escaped backslash is a character of its own and must not hide what follows it.
  const signs = pattern.replaceAll('\\\\', '');
  const found = forbidden.find(([, sign]) => sign.test(signs));
  if (found !== undefined) return { kind: 'forbidden', feature: found[0] };
  try {
    RegExp(pattern, 'u');
  } catch {
    return { kind: 'notCompiling' };
  }
  return undefined;
}
