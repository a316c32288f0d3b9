import type { Window } from '../definition/Catalogue.ts';
import type { CodeList } from '../definition/CodeList.ts';
import type { Bound, Field } from '../definition/Field.ts';
import { readPattern } from '../definition/readPattern.ts';
import type { Table } from '../definition/Table.ts';
import { codeChoice } from './CodeChoice.ts';
import { textFormats } from './formats/textFormats.ts';
import type { PlacedField, PlacedTable } from './PlacedField.ts';

/** What of a catalogue the values of its tables are read against. */
export interface TimeOfCatalogue {
  readonly year: number;
  readonly windows: Readonly<Record<string, Pick<Window, 'start' | 'end'>>>;
}

const placed = new WeakMap<ReadonlyMap<string, CodeList>, WeakMap<Table, PlacedTable>>();

/**
 * A table with everything its values are read against. Made once for a table and a set of code lists, so that
 * callers may ask whenever they need it. A field whose lists are missing from `codeLists` takes any text.
 */
export function placeTable(
  table: Table,
  catalogue: TimeOfCatalogue,
  codeLists: ReadonlyMap<string, CodeList>,
): PlacedTable {
  let ofLists = placed.get(codeLists);
  if (ofLists === undefined) placed.set(codeLists, (ofLists = new WeakMap()));
  let made = ofLists.get(table);
  if (made === undefined) {
    const fields = new Map(table.fields.map((field) => [field.name, placeField(field, table, catalogue, codeLists)]));
    ofLists.set(table, (made = { table, fields }));
  }
  return made;
}

function placeField(
  field: Field,
  table: Table,
  catalogue: TimeOfCatalogue,
  codeLists: ReadonlyMap<string, CodeList>,
): PlacedField {
  const window = catalogue.windows[field.window ?? table.window];
  const format = field.format === undefined ? undefined : textFormats.get(field.format);
  return {
    field,
    window,
    minimum: bound(field.minimum, window),
    maximum: bound(field.maximum, window),
    pattern: field.pattern === undefined ? undefined : compiled(field.pattern),
    format: format === undefined ? undefined : { ...format, ...compiled(format.pattern) },
    codes: field.codeList === undefined ? undefined : codeChoice(field.codeList, catalogue.year, codeLists),
  };
}

function bound(written: Bound | undefined, window: PlacedField['window']): number | string | undefined {
  return typeof written === 'object' ? window?.[written.window] : written;
}

const patterns = new Map<string, { readonly javascript: RegExp; readonly postgres: string }>();

function compiled(source: string): { readonly javascript: RegExp; readonly postgres: string } {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const read = readPattern(source);
  if (!read.ok) throw new Error(`Pattern ${source}, character ${read.at}: ${read.reason}`);
  patterns.set(source, read);
  return read;
}
