import { seededRandom } from './seededRandom.ts';

const syllables = ['bo', 'ra', 'mi', 'te', 'ku', 'sol', 'ven', 'dar', 'nel', 'fi'];
const characters = ['霁', '澜', '砚', '栖', '槿', '汀', '鹭', '笙', '菡', '屿', '岚', '棠'];

export interface InventedWords {
  /** A number below another. */
  readonly random: (below: number) => number;
  readonly pick: <One>(from: readonly One[]) => One;
  /** A name, and a Chinese title, that was not given before. */
  readonly word: () => string;
  readonly title: () => string;
}

/** Words nobody has thought of; the same for the same seed. */
export function inventedWords(seed: number): InventedWords {
  const random = seededRandom(seed);
  const pick = <One>(from: readonly One[]): One => from[random(from.length)] as One;
  const taken = new Set<string>();
  const word = (): string => {
    for (;;) {
      const made = `${pick(syllables)}${pick(syllables)}${pick(syllables)}`;
      if (!taken.has(made)) return (taken.add(made), made);
    }
  };
  const title = (): string => {
    for (;;) {
      const made = `${pick(characters)}${pick(characters)}${pick(characters)}`;
      if (!taken.has(made)) return (taken.add(made), made);
    }
  };
  return { random, pick, word, title };
}
