import type { Catalogue } from './Catalogue.ts';

/** The school year that a catalogue's collection ends, as `yyyy-yyyy`; rules call it `collection.academicYear`. */
export function academicYearOf({ year }: Pick<Catalogue, 'year'>): string {
  return `${year - 1}-${year}`;
}
