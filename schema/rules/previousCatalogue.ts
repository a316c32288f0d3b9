import type { Catalogue } from '../definition/Catalogue.ts';
import type { Definitions } from '../definition/Definitions.ts';

/** The catalogue that `lastYear` means: the nearest earlier one of the same family. */
export function previousCatalogue(
  definitions: Pick<Definitions, 'catalogues'>,
  { family, year }: Pick<Catalogue, 'family' | 'year'>,
): Catalogue | undefined {
  return definitions.catalogues
    .filter((candidate) => candidate.family === family && candidate.year < year)
    .toSorted((a, b) => b.year - a.year)[0];
}
