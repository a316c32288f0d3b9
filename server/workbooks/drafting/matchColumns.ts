import { closestTitles } from '#schema/drafting/closestTitles.ts';
import type { PropertyFile } from '#schema/definition/TableFile.ts';
import type { FormColumn } from './FormTable.ts';

export interface NamedProperty {
  readonly name: string;
  readonly property: PropertyFile;
}

export interface ColumnMatch extends NamedProperty {
  readonly sure: boolean;
  /** Others that it might be as well. */
  readonly others: readonly NamedProperty[];
}

/** Finds for each column the field of last year's: those with the same title first, then the most alike, each once. */
export function matchColumns(
  columns: readonly FormColumn[],
  fields: readonly NamedProperty[],
): ReadonlyMap<FormColumn, ColumnMatch> {
  const matched = new Map<FormColumn, ColumnMatch>();
  const taken = new Set<NamedProperty>();
  const titleOf = ({ property }: NamedProperty): string => property.title ?? '';
  for (const spelling of spellings)
    for (const column of columns) {
      if (matched.has(column)) continue;
      const alone = columns.filter((other) => spelling(other) === spelling(column)).length === 1;
      const found = closestTitles(spelling(column), fields, titleOf, 1).find(
        ({ sure, thing }) => sure && !taken.has(thing),
      );
      if (!alone || found === undefined) continue;
      matched.set(column, { ...found.thing, sure: true, others: [] });
      taken.add(found.thing);
    }
  const guesses = columns
    .filter((column) => !matched.has(column))
    .flatMap((column) =>
      closestTitles(column.path.join(''), fields, titleOf, least)
        .concat(closestTitles(column.title, fields, titleOf, least))
        .map((guess) => ({ column, ...guess })),
    )
    .toSorted((a, b) => b.likeness - a.likeness);
  for (const { column, thing } of guesses) {
    if (matched.has(column) || taken.has(thing)) continue;
    const others = guesses.filter(
      (guess) => guess.column === column && guess.thing !== thing && !taken.has(guess.thing),
    );
    matched.set(column, { ...thing, sure: false, others: [...new Set(others.map((guess) => guess.thing))] });
    taken.add(thing);
  }
  return matched;
}

/** Less alike than this is another field. */
const least = 0.66;

const spellings: readonly ((column: FormColumn) => string)[] = [
  ({ path, heading }) => path.slice(0, -1).join('') + heading,
  ({ heading }) => heading,
  ({ path }) => path.join(''),
  ({ title }) => title,
];
