import type { Field, FieldKindName } from '../definition/Field.ts';
import type { Issue } from '../issues/Issue.ts';

/**
 * A value as it stands in a row outside the database: decimals are canonical text, dates are ISO text,
 * several codes are a list, and an absent value is `null`.
 */
export type Value = string | number | boolean | readonly string[] | null;

export type Read = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issue: Issue };

/** A field kind knows all its faces; there is no other `switch` over kinds. */
export interface FieldKind {
  readonly name: FieldKindName;
  /** Reads a value that is there (not null, not blank text) from form data, GraphQL input or a stored row. */
  read(input: unknown, field: Field): Read;
  /** Reads what a person typed or pasted: full-width digits, spaces, labels instead of codes. */
  readTyped(text: string, field: Field): Read;
  /** The JSON Schema of the value in a form. */
  jsonSchema(field: Field): Readonly<Record<string, unknown>>;
  postgresType(field: Field): string;
  /** Name of the GraphQL scalar; a list of it where `graphqlList`. */
  readonly graphqlScalar: 'String' | 'Int' | 'BigInt' | 'Decimal' | 'Date' | 'YearMonth' | 'Boolean';
  readonly graphqlList?: boolean;
  readonly widget: string;
}
