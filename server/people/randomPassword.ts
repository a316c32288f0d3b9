import { randomInt } from 'node:crypto';

/** Without the letters and digits that are mistaken for one another on paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be given out once: three groups of four, about 59 bits. */
export function randomPassword(): string {
  return `${group()}-${group()}-${group()}`;
}

function group(): string {
  return Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
}
