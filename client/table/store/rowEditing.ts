import type { Field } from '#schema/definition/Field.ts';
import type { RowContext, RowFields } from '../../fields/RowFields.ts';
import type { FieldView, RowEditing } from '../../fields/RowEditing.ts';
import { displayValue } from '../../fields/displayValue.ts';
import { showValue } from '../../fields/showValue.ts';
import { readTypedValue } from '../../fields/readTypedValue.ts';
import type { CellFault } from './cellFaults.ts';
import { isFilledIn } from './isFilledIn.ts';
import type { TableStore } from './TableStore.ts';

interface Options {
  readonly store: TableStore;
  readonly id: string;
  readonly fields: RowFields;
  /** Names of the fields the person may edit here. */
  readonly editable: ReadonlySet<string>;
}

/** A row of the store as a form edits it. Each field's view stays the same object until it changes. */
export function rowEditing({ store, id, fields, editable }: Options): RowEditing {
  const views = new Map<string, FieldView>();
  const touched = new Set<string>();
  const context = (): RowContext => ({ ...fields, values: store.row(id)?.values ?? {} });

  const viewNow = (field: Field): FieldView => {
    const row = store.row(id);
    const value = row?.values[field.name] ?? null;
    const now = context();
    const refused = row?.refused[field.name];
    const fault = refused === undefined ? heldFault(field) : { issue: refused.issue, severity: 'error' as const };
    const masked = row?.stored?.masked.includes(field.name) === true;
    const files = field.kind === 'files' ? row?.stored?.files?.[field.name] : undefined;
    const filledIn = field.kind !== 'files' && isFilledIn(field, value);
    return {
      shown: refused?.text ?? displayValue(field, value, now, row?.labels[field.name]),
      text: refused?.text ?? showValue(field, value, now),
      value,
      fault: fault?.issue,
      severity: fault?.severity,
      message: fault?.message,
      readOnly: filledIn || masked || !editable.has(field.name),
      files,
      masked,
    };
  };

  /** What is missing is said once the field was visited; the rest at once. */
  const heldFault = (field: Field): CellFault | undefined => {
    const row = store.row(id);
    const fault = row === undefined ? undefined : store.faults(row).get(field.name);
    return fault?.issue.code === 'required' && !touched.has(field.name) ? undefined : fault;
  };

  return {
    subscribe: (listener) =>
      store.subscribe(({ rows }) => {
        if (rows === undefined || rows.has(id)) listener();
      }),
    view(field) {
      const now = viewNow(field);
      const before = views.get(field.name);
      if (before !== undefined && sameView(before, now)) return before;
      views.set(field.name, now);
      return now;
    },
    context,
    type(field, text) {
      touched.add(field.name);
      const read = readTypedValue(text, field, context());
      if (read.ok) store.set(id, field, read.value);
      else store.refuse(id, field, text, read.issue);
    },
    set(field, value, label) {
      touched.add(field.name);
      store.set(id, field, value, label);
    },
    row: { submission: fields.submission, id },
    showFiles(field, change) {
      const stored = store.row(id)?.stored;
      if (stored === undefined) return;
      store.renew({ ...stored, files: { ...stored.files, [field.name]: change(stored.files?.[field.name] ?? []) } });
    },
    flush: () => void store.flush(),
  };
}

function sameView(a: FieldView, b: FieldView): boolean {
  return (
    a.shown === b.shown &&
    a.text === b.text &&
    a.readOnly === b.readOnly &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.fault?.code === b.fault?.code &&
    a.files === b.files &&
    a.value === b.value
  );
}
