import { pinyin } from 'pinyin-pro';

/** A name for what nobody has named yet: its pinyin in lowerCamelCase, at most 40 letters, not one of those taken. */
export function latinName(title: string, taken: ReadonlySet<string>): string {
  const words = pinyin(title.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((word) => word.replaceAll(/[^A-Za-z0-9]/g, ''))
    .filter((word) => word !== '');
  const joined = words
    .map((word, at) => (at === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1)))
    .join('');
  const name = (/^[a-z]/.test(joined) ? joined : `field${joined}`).slice(0, 36);
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) if (!taken.has(`${name}${number}`)) return `${name}${number}`;
}
