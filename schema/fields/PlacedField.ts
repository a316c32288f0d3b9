import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';
import type { CodeChoice } from './CodeChoice.ts';
import type { TextFormat } from './formats/TextFormat.ts';

/** A field with what its values are read against: bounds in figures, the pattern compiled, its codes at hand. */
export interface PlacedField {
  readonly field: Field;
  /** The window of time the value is about: the field's own or its table's. */
  readonly window: { readonly start: string; readonly end: string } | undefined;
  readonly minimum: number | string | undefined;
  readonly maximum: number | string | undefined;
  readonly pattern: { readonly javascript: RegExp; readonly postgres: string } | undefined;
  readonly format: (TextFormat & { readonly javascript: RegExp; readonly postgres: string }) | undefined;
  /** Absent where the field has no code list, or its lists are not at hand. */
  readonly codes: CodeChoice | undefined;
}

export interface PlacedTable {
  readonly table: Table;
  readonly fields: ReadonlyMap<string, PlacedField>;
}
