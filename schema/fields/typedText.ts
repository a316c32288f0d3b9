/** Marks that nobody sees and that pasted text is full of: zero-width, soft hyphen, direction. */
export const invisible = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
const oneInvisible = new RegExp(`[${invisible}]`);
const everyInvisible = new RegExp(oneInvisible, 'g');
const nothing = new Set(['无', '—', '——', '-', '--', '/', 'n/a', 'N/A', 'NA', '\\', '－', '／', '无。']);

/** Text without what cannot be seen, and without blanks around it. */
export function seenText(text: string): string {
  return (oneInvisible.test(text) ? text.replaceAll(everyInvisible, '') : text).trim();
}

/** Full-width digits, letters and marks as their ASCII forms. */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** 无, —, / and N/A say that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return nothing.has(text);
}

/** What two ways of writing one word share: width, case and spaces do not tell words apart. */
export function typedKey(text: string): string {
  return seenText(text).normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
