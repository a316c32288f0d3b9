import { createHash } from 'node:crypto';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import type { Compared } from './proposeChanges.ts';
import { constraintName } from './constraintName.ts';

/** One CHECK of a data table. */
export interface TableConstraint {
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  readonly condition: string;
  /** What tells whether the database has this condition or an earlier one; PostgreSQL rewrites what it is given. */
  readonly mark: string;
  readonly catalogue: Catalogue;
  readonly table: Table;
  readonly field: string;
  readonly rule: string;
}

/**
 * What PostgreSQL holds the rows of every data table to: what `readRow` refuses, once more.
 *
 * A field that is computed or copied has no such condition: what comes out of it is held against the row at submission,
 * and must not keep what people typed from being stored.
 */
export function tableConstraints(
  tables: Compared['tables'],
  definitions: Pick<Definitions, 'codeLists'>,
): readonly TableConstraint[] {
  return tables.flatMap(({ catalogue, table }) => constraintsOf(catalogue, table, definitions));
}

function constraintsOf(
  catalogue: Catalogue,
  table: Table,
  definitions: Pick<Definitions, 'codeLists'>,
): readonly TableConstraint[] {
  const relation = snakeCase(table.name);
  const placed = [...placeTable(table, catalogue, definitions.codeLists).fields.values()];
  return placed
    .filter(({ field }) => field.computed === undefined && field.copies === undefined)
    .flatMap((placed) =>
      kindOf(placed.field)
        .postgresChecks(placed, column)
        .map(({ rule, condition }) => ({
          schema: snakeCase(catalogue.name),
          relation,
          name: constraintName(relation, snakeCase(placed.field.name), rule),
          condition,
          mark: createHash('sha256').update(condition).digest('hex').slice(0, 16),
          catalogue,
          table,
          field: placed.field.name,
          rule,
        })),
    );
}

function column(field: string): string {
  return `"${snakeCase(field)}"`;
}
