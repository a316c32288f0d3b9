import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';

/**
 * Where the SQL of a rule stands: what its names are called there. All members are pieces of SQL; the values they
 * stand for are bound as parameters by whoever writes the statement.
 */
export interface RuleSqlPlace {
  /** Whose tables `rows` and `record` mean. */
  readonly catalogue: Pick<Catalogue, 'name'>;
  readonly school: string;
  readonly collection: string;
  /** Alias of the row that is `this`. */
  readonly row?: string;
  /** The collection before; without it everything of last year is empty. */
  readonly lastYear?: { readonly catalogue: Pick<Catalogue, 'name'>; readonly collection: string };
  /** Column of last year's row, joined by whoever writes the statement; `undefined` where the field had none. */
  readonly last?: (field: Field) => string | undefined;
  /**
   * Adds a join to the statement and returns its alias. With it a count over rows that equal `this` in something is
   * made once for all rows; without it it is a subselect for each.
   */
  readonly join?: (write: (alias: string) => string) => string;
  readonly academicYear?: string;
  /** An imported figure. */
  readonly external?: (source: string, figure: string) => string | undefined;
}
