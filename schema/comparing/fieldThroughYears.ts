import type { Catalogue } from '../definition/Catalogue.ts';
import type { Definitions } from '../definition/Definitions.ts';
import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';
import { aspectChanges } from './aspectChanges.ts';
import type { Change } from './Change.ts';
import { compareCodes, isEmpty, offeredCodes } from './compareCodes.ts';
import { fieldAspects } from './fieldAspects.ts';
import { matchTables } from './matchTables.ts';

/** A field as one year had it, and what changed of it with the year after. */
export interface FieldOfYear {
  readonly year: number;
  readonly catalogue: string;
  readonly table: string;
  readonly name: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** A field back through the years of its kind of school, the latest first. */
export function fieldThroughYears(
  field: Field,
  table: Table,
  catalogue: Catalogue,
  definitions: Definitions,
): readonly FieldOfYear[] {
  const years: FieldOfYear[] = [];
  const earlier = definitions.catalogues
    .filter(({ family, year }) => family === catalogue.family && year < catalogue.year)
    .toSorted((a, b) => b.year - a.year);
  let here = { field, table, catalogue };
  for (const before of earlier) {
    const former = matchTables(before, here.catalogue, earlier).get(here.table) ?? [];
    const found = former.flatMap(({ table: own, fieldName }) => {
      const match = own.fields.find(({ name }) => name === fieldName(here.field));
      return match === undefined ? [] : [{ field: match, table: own, catalogue: before }];
    })[0];
    if (found === undefined) continue;
    const about = { subject: 'field' as const, name: here.field.name, title: here.field.title };
    const codes = compareCodes(offeredCodes(found.field, before), offeredCodes(here.field, here.catalogue));
    years.push({
      year: before.year,
      catalogue: before.id,
      table: found.table.name,
      name: found.field.name,
      title: found.field.title,
      changes: [
        ...aspectChanges(found.field, here.field, fieldAspects, about),
        ...(isEmpty(codes)
          ? []
          : [{ ...about, act: 'changed' as const, aspect: 'codeList', breaking: codes.removed.length > 0, codes }]),
      ],
    });
    here = found;
  }
  return years;
}
