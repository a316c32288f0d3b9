import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { storedFields } from './inputTypes.ts';

/** The fields of a table by what can be computed over them. */
export interface MeasureFaces {
  /** Can be added up. */
  readonly ratio: readonly Field[];
  /** Have a least and a greatest. */
  readonly ordered: readonly Field[];
  /** Can be grouped by and counted: all that have one value. */
  readonly all: readonly Field[];
}

export function measureFaces(table: Table): MeasureFaces {
  const all = storedFields(table).filter((field) => kindOf(field).graphqlList !== true);
  return {
    all,
    ratio: all.filter((field) => kindOf(field).scale === 'ratio'),
    ordered: all.filter((field) => kindOf(field).scale !== undefined),
  };
}
