import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { readTypedValue } from '../../fields/readTypedValue.ts';
import type { Entry } from './CellEditor.tsx';
import type { TableStore } from '../store/TableStore.ts';

interface Place {
  readonly store: TableStore;
  readonly id: string;
  readonly field: Field;
  readonly fields: RowFields;
}

/** Puts what was typed into a cell: a choice taken, a value that reads, what the text found first; else it is kept as refused. */
export function enterCell({ store, id, field, fields }: Place, text: string, entry: Entry | undefined): void {
  const context = { ...fields, values: store.row(id)?.values ?? {} };
  const choice = entry?.chosen ?? (field.references === undefined ? undefined : exact(text, entry));
  if (choice !== undefined && field.kind === 'reference') return store.set(id, field, choice.value, choice.label);
  if (choice !== undefined && field.kind === 'code') return store.set(id, field, choice.value);
  const read = readTypedValue(choice?.label ?? text, field, context);
  if (read.ok) return store.set(id, field, read.value);
  const suggested = field.kind === 'code' ? entry?.suggested : undefined;
  if (suggested !== undefined) return store.set(id, field, suggested.value);
  store.refuse(id, field, text, read.issue);
}

/** A row that is named by its key or by what it is called, or the only one the text found. */
function exact(text: string, entry: Entry | undefined): Entry['suggested'] {
  const first = entry?.suggested;
  const sought = text.trim();
  return first !== undefined && (first.value === sought || first.label === sought) ? first : undefined;
}
