import { createContext, useContext } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { StoredFile } from '../api/RowTransport.ts';
import type { RowContext } from './RowFields.ts';

/** What a form shows of one field; strings, so that it is compared cheaply. */
export interface FieldView {
  /** As it stands when nobody edits it. */
  readonly shown: string;
  /** As it is edited. */
  readonly text: string;
  readonly value: Value;
  readonly fault: Issue | undefined;
  readonly severity: 'error' | 'warning' | undefined;
  /** Words of a check's own message. */
  readonly message: string | undefined;
  readonly readOnly: boolean;
  /** Of a field that is files, or whose cells carry some; absent while the row is not stored. */
  readonly files: readonly StoredFile[] | undefined;
  readonly masked: boolean;
  /** What stood here last year, as it is shown; absent where nothing is known of it. */
  readonly last: string | undefined;
  /** How much more or less than last year, `+2.1%`; of numbers alone. */
  readonly change: string | undefined;
}

/** The row that a form edits. Values stay in it and do not travel through the tree of the form. */
export interface RowEditing {
  readonly subscribe: (listener: () => void) => () => void;
  /** Always the same object until something of the field changes. */
  view(field: Field): FieldView;
  context(): RowContext;
  type(field: Field, text: string): void;
  set(field: Field, value: Value, label?: string): void;
  /** Takes a field back to what the server holds of it. Answers whether there was something to take back. */
  takeBack(field: Field): boolean;
  /** Puts several texts into fields as one act; answers how many of them were refused. */
  paste(texts: readonly { readonly field: Field; readonly text: string }[]): number;
  /** The row that files are attached to. */
  readonly row: { readonly submission: string; readonly id: string };
  /** Files that belong to the row as a whole; absent while it is not stored. */
  rowFiles(): readonly StoredFile[] | undefined;
  /** Changes what is shown of the files of a field or of the row, once they were changed on the server. */
  showFiles(place: string, change: (files: readonly StoredFile[]) => readonly StoredFile[]): void;
  /** Sends what waits. */
  flush(): void;
}

export const RowEditingContext = createContext<RowEditing | undefined>(undefined);

export function useRowEditing(): RowEditing {
  const editing = useContext(RowEditingContext);
  if (editing === undefined) throw new Error('A field stands outside a form');
  return editing;
}
