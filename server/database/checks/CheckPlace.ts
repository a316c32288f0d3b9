import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import { compileTable, type TableRules } from '#schema/rules/compileTable.ts';
import type { RuleSqlPlace } from '../rules/RuleSqlPlace.ts';

/** What of the definitions the checks of a table are made from. */
export interface CheckPlace {
  readonly catalogue: Catalogue;
  readonly table: Table;
  /** The catalogue of the year before. */
  readonly previous: Catalogue | undefined;
  readonly plan: Plan;
}

/** Parameters of every statement about the failures of a table. */
export const parameters = {
  school: '$1::integer',
  collection: '$2::integer',
  /** NULL where the row is shared by several submissions. */
  submission: '$3::uuid',
  /** The collection of the year before, NULL where there is none. */
  lastYear: '$4::integer',
  academicYear: '$5::text',
} as const;

export function rulesOf({ catalogue, table, previous }: CheckPlace): TableRules {
  return compileTable(table, {
    catalogue,
    codeLists: catalogue.codeLists,
    ...(previous === undefined ? {} : { previous }),
  });
}

/** Where the rules of the table stand in such a statement, but for `last`. */
export function sqlPlace({ catalogue, previous }: CheckPlace): RuleSqlPlace {
  return {
    catalogue,
    school: parameters.school,
    collection: parameters.collection,
    row: 'own',
    academicYear: parameters.academicYear,
    ...(previous === undefined ? {} : { lastYear: { catalogue: previous, collection: parameters.lastYear } }),
  };
}
