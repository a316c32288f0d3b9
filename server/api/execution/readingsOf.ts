import type { Table } from '#schema/definition/Table.ts';
import type { PersonalReadingMade } from '../../people/PersonalReadings.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';

/** What goes on record of a statement: of each table the personal fields that its policy lets through. */
export function readingsOf(
  read: { readonly tables: readonly Table[]; readonly personal: ReadonlyMap<string, ReadonlySet<string>> },
  policy: (table: Table) => TablePolicy,
  rows: number,
): readonly PersonalReadingMade[] {
  const made: PersonalReadingMade[] = [];
  for (const table of read.tables) {
    const asked = read.personal.get(table.name);
    if (asked === undefined) continue;
    const { masked, unmasked } = policy(table);
    const shown = table.fields.filter(
      ({ name }) => asked.has(name) && (!masked.includes(name) || unmasked[name] !== undefined),
    );
    if (shown.length === 0) continue;
    const sensitive = shown.some((field) => field.privacy === 'sensitive');
    made.push({ table: table.id, fields: shown.map((field) => field.name), rows, sensitive });
  }
  return made;
}
