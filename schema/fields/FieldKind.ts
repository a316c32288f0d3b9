import type { Field, FieldKindName } from '../definition/Field.ts';
import type { Issue } from '../issues/Issue.ts';
import type { PlacedField } from './PlacedField.ts';
import type { PostgresCheck } from './postgresCheck.ts';

/**
 * A value as it stands in a row outside the database: decimals are canonical text, dates are ISO text,
 * several codes are a list, and an absent value is `null`.
 */
export type Value = string | number | boolean | readonly string[] | null;

export type Read = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issue: Issue };

/** The other values of the row, where a field's codes depend on them. */
export type RowAround = Readonly<Record<string, Value>>;

export type GraphqlScalarName = 'String' | 'Int' | 'BigInt' | 'Decimal' | 'Date' | 'YearMonth' | 'Boolean';

/** A field kind knows all its faces; there is no other `switch` over kinds. */
export interface FieldKind {
  readonly name: FieldKindName;
  /**
   * Reads a value that is there (not null, not blank text) from form data, GraphQL input or a stored row.
   * A value it gives back unchanged is canonical; the other faces take canonical values and no others.
   */
  read(input: unknown, field: PlacedField, row: RowAround): Read;
  /** Reads what a person typed or pasted: full-width digits, spaces, labels instead of codes. */
  readTyped(text: string, field: PlacedField, row: RowAround): Read;
  /** The text people see. */
  format(value: Value, field: PlacedField): string;
  /** The text people edit and copy: `readTyped` reads the same value from it. */
  exactText(value: Value, field: PlacedField): string;
  /** The JSON Schema of a canonical value, with the keywords and formats of `ajvVocabulary`. */
  jsonSchema(field: PlacedField): Readonly<Record<string, unknown>>;
  /** The type of the column; `undefined` where values are kept elsewhere. */
  postgresType(field: Field): string | undefined;
  /** What must hold of a stored value, as conditions over the column. */
  postgresChecks(field: PlacedField, column: (field: string) => string): readonly PostgresCheck[];
  /** The GraphQL scalar; a list of it where `graphqlList`. */
  graphqlScalar(field: Field): GraphqlScalarName;
  readonly graphqlList?: boolean;
  /** `ratio`: values can be added up; `interval`: they have a least and a greatest; absent: they can only be counted. */
  readonly scale?: 'ratio' | 'interval';
  readonly widget: string;
  /** The number format of a cell in a workbook. */
  cellFormat(field: Field): string;
}
