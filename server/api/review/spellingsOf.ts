import { pinyin } from 'pinyin-pro';

/** How a Chinese text is typed in Latin letters. */
export interface Spellings {
  readonly pinyin: string;
  readonly initials: string;
}

/** Pinyin without tones and its first letters; what is not Chinese stands as it is. */
export function spellingsOf(text: string): Spellings {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  return {
    pinyin: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable.slice(0, 1))
      .join('')
      .toLowerCase(),
  };
}
