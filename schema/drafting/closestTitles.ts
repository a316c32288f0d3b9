import { plainTitle } from './plainTitle.ts';
import { titleLikeness } from './titleLikeness.ts';

/** What a title was found to mean. `sure`: the same words, and nothing else has them. */
export interface TitleMatch<Thing> {
  readonly thing: Thing;
  readonly likeness: number;
  readonly sure: boolean;
}

/** The things whose titles are the same or alike, the most alike first. */
export function closestTitles<Thing>(
  title: string,
  things: readonly Thing[],
  titleOf: (thing: Thing) => string,
  least = 0.6,
): readonly TitleMatch<Thing>[] {
  const plain = plainTitle(title);
  const same = things.filter((thing) => plainTitle(titleOf(thing)) === plain);
  return things
    .map((thing) => ({
      thing,
      likeness: titleLikeness(title, titleOf(thing)),
      sure: same.length === 1 && same[0] === thing && plain !== '',
    }))
    .filter(({ likeness }) => likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness);
}
