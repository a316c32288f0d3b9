import type { Field } from '#schema/definition/Field.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import { numberLimits } from '#schema/rules/numberLimits.ts';
import { type CopyJoins, copyJoins } from '../rows/copyJoins.ts';
import { ruleToSql } from '../rules/ruleToSql.ts';
import type { RuleSqlPlace } from '../rules/RuleSqlPlace.ts';
import { withGiven } from '../rules/sqlText.ts';
import { type CheckPlace, rulesOf } from './CheckPlace.ts';

export interface DerivedColumn {
  readonly field: Field;
  /** Name of the column that holds what the field should be, NULL where that is nothing. */
  readonly expected: string;
  /** The expected value is JSON, as copies are. */
  readonly isJson: boolean;
}

/** What the copied and computed fields of `own` should be. */
export interface Derived {
  readonly joins: readonly string[];
  /** All columns that the joins bring. */
  readonly names: readonly string[];
  readonly copied: readonly DerivedColumn[];
  readonly computed: readonly DerivedColumn[];
}

export function derivedColumns(place: CheckPlace, at: RuleSqlPlace): Derived {
  const { catalogue, table } = place;
  const copies = copyJoins(catalogue, table, (column) => `own.${column.name}`);
  const { computed } = rulesOf(place);
  const placed = placeTable(table, catalogue, catalogue.codeLists);
  const expected = [
    ...table.fields.flatMap((field) => {
      const copy = copySql(field, copies);
      return copy === undefined ? [] : [{ field, sql: copy, isJson: true }];
    }),
    ...computed.map(({ field, rule }) => ({
      field,
      sql: storedSql(placed, field, ruleToSql(rule, at)),
      isJson: false,
    })),
  ];
  const columns = expected.map(({ field, isJson }, index) => ({ field, isJson, expected: `_expected${index}` }));
  // The offset keeps PostgreSQL from writing an expression into every place that uses it.
  const derived = expected.map(({ sql }, index) => `${sql} as _expected${index}`).join(', ');
  return {
    joins:
      expected.length === 0
        ? []
        : [copies.joins, `cross join lateral (select ${derived} offset 0) as derived`].filter((join) => join !== ''),
    names: columns.map((column) => column.expected),
    copied: columns.filter((column) => column.isJson),
    computed: columns.filter((column) => !column.isJson),
  };
}

/** The first path that yields a value, as JSON. */
export function copySql(field: Field, copies: CopyJoins): string | undefined {
  const found = (field.copies ?? []).flatMap((path) => {
    const index = copies.paths.indexOf(path);
    return index < 0 ? [] : [`nullif(_copy${index}, 'null'::jsonb)`];
  });
  return found.length === 0 ? undefined : `coalesce(${found.join(', ')})`;
}

/** A rule's value as the field's column stores it; nothing where the column would refuse it. */
export function storedSql(table: PlacedTable, field: Field, sql: string): string {
  const placed = table.fields.get(field.name);
  if (placed === undefined) return sql;
  const type = kindOf(field).postgresType(field);
  const checks = kindOf(field)
    .postgresChecks(placed, (name) => (name === field.name ? 'fitted.v' : `own."${snakeCase(name)}"`))
    .map(({ condition }) => `(${condition}) is not false`);
  const value = isNumber(field) ? numberSql(field, sql) : sql;
  if (checks.length === 0) return `(${value})::${type}`;
  return `(select case when ${checks.join(' and ')} then fitted.v end from (select (${value})::${type} as v) as fitted)`;
}

function isNumber(field: Field): boolean {
  return field.kind === 'decimal' || field.kind === 'integer' || field.kind === 'year';
}

function numberSql(field: Field, sql: string): string {
  const { places, below } = numberLimits(field);
  return withGiven({ v: `round(${sql}, ${places})` }, `case when abs(given.v) < ${below} then given.v end`);
}
