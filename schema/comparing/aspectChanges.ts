import { present } from '../definition/present.ts';
import type { Aspect } from './Aspect.ts';
import type { Change } from './Change.ts';

/** What differs between two versions of something, one change an aspect. */
export function aspectChanges<Thing>(
  before: Thing,
  after: Thing,
  aspects: readonly Aspect<Thing>[],
  about: Pick<Change, 'subject' | 'name' | 'title'> & Partial<Pick<Change, 'table'>>,
): readonly Change[] {
  return aspects.flatMap((aspect): readonly Change[] => {
    const texts = { before: aspect.text(before), after: aspect.text(after) };
    if (texts.before === texts.after) return [];
    const effect = aspect.effect(before, after);
    return [
      {
        ...about,
        act: 'changed',
        aspect: aspect.name,
        breaking: effect !== undefined,
        ...present({ effect, ...texts }),
      },
    ];
  });
}
