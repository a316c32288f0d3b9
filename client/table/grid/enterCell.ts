import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { readTypedValue } from '../../fields/readTypedValue.ts';
import type { CellEdit } from '../store/Act.ts';
import type { Entry } from './CellEditor.tsx';
import type { TableStore } from '../store/TableStore.ts';

interface Place {
  readonly store: TableStore;
  readonly id: string;
  readonly field: Field;
  readonly fields: RowFields;
}

/** What was typed into a cell: a choice taken, a value that reads, what the text found first; else it is kept as refused. */
export function enterCell({ store, id, field, fields }: Place, text: string, entry: Entry | undefined): void {
  store.act({ label: 'typed', cells: [cellTyped({ store, id, field, fields }, text, entry)] });
}

function cellTyped({ store, id, field, fields }: Place, text: string, entry: Entry | undefined): CellEdit {
  const cell = { row: id, field: field.name };
  const context = { ...fields, values: store.row(id)?.values ?? {} };
  const choice = entry?.chosen ?? (field.references === undefined ? undefined : exact(text, entry));
  if (choice !== undefined && field.kind === 'reference') return { ...cell, value: choice.value, label: choice.label };
  if (choice !== undefined && field.kind === 'code') return { ...cell, value: choice.value };
  const read = readTypedValue(choice?.label ?? text, field, context);
  if (read.ok) return { ...cell, value: read.value };
  const suggested = field.kind === 'code' ? entry?.suggested : undefined;
  if (suggested !== undefined) return { ...cell, value: suggested.value };
  return { ...cell, text, issue: read.issue };
}

/** A row that is named by its key or by what it is called, or the only one the text found. */
function exact(text: string, entry: Entry | undefined): Entry['suggested'] {
  const first = entry?.suggested;
  const sought = text.trim();
  return first !== undefined && (first.value === sought || first.label === sought) ? first : undefined;
}
