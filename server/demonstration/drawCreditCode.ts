import type { Random } from './Random.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code (GB 32100) with right check characters, of a region that does not exist. */
export function drawCreditCode(random: Random): string {
  const organisation = String(random.between(0, 99_999_999)).padStart(8, '0');
  const factors = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...organisation].reduce((total, digit, at) => total + Number(digit) * (factors[at] ?? 0), 0);
  const check = 11 - (sum % 11);
  const body = `91990000${organisation}${check === 10 ? 'X' : check === 11 ? '0' : check}`;
  let factor = 1;
  let total = 0;
  for (const character of body) {
    total += alphabet.indexOf(character) * factor;
    factor = (factor * 3) % 31;
  }
  return `${body}${alphabet[(31 - (total % 31)) % 31]}`;
}
