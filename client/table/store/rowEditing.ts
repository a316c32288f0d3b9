import { wholeRow } from '#schema/definition/carriesFiles.ts';
import type { Field } from '#schema/definition/Field.ts';
import { readTypedRow } from '#schema/rows/readTypedRow.ts';
import type { RowContext, RowFields } from '../../fields/RowFields.ts';
import type { FieldView, RowEditing } from '../../fields/RowEditing.ts';
import { changeSince } from '../../fields/changeSince.ts';
import { displayValue } from '../../fields/displayValue.ts';
import { showValue } from '../../fields/showValue.ts';
import { readTypedValue } from '../../fields/readTypedValue.ts';
import type { CellFault } from './cellFaults.ts';
import { isFilledIn } from './isFilledIn.ts';
import type { RowState } from './RowState.ts';
import type { TableStore } from './TableStore.ts';

interface Options {
  readonly store: TableStore;
  readonly id: string;
  readonly fields: RowFields;
  /** Names of the fields the person may edit here. */
  readonly editable: ReadonlySet<string>;
}

/** A field of a row as it was last looked at, with what that was worked out from. */
interface Seen {
  readonly row: RowState | undefined;
  readonly fault: CellFault | undefined;
  readonly view: FieldView;
}

const numeric = new Set<string>(['integer', 'decimal']);

/** A row of the store as a form edits it. Each field's view stays the same object until it changes. */
export function rowEditing({ store, id, fields, editable }: Options): RowEditing {
  const seen = new Map<string, Seen>();
  const touched = new Set<string>();
  const context = (): RowContext => ({ ...fields, values: store.row(id)?.values ?? {} });

  const viewNow = (field: Field, row: RowState | undefined, held: CellFault | undefined): FieldView => {
    const value = row?.values[field.name] ?? null;
    const now = { ...fields, values: row?.values ?? {} };
    const refused = row?.refused[field.name];
    const fault = refused === undefined ? held : { issue: refused.issue, severity: 'error' as const };
    const masked = row?.stored?.masked.includes(field.name) === true;
    const last = row?.stored?.last?.[field.name];
    const filledIn = field.kind !== 'files' && isFilledIn(field, value);
    return {
      shown: refused?.text ?? displayValue(field, value, now, row?.labels[field.name]),
      text: refused?.text ?? showValue(field, value, now),
      value,
      fault: fault?.issue,
      severity: fault?.severity,
      message: fault?.message,
      readOnly: filledIn || masked || !editable.has(field.name),
      files: row?.stored?.files?.[field.name],
      masked,
      last: last === undefined || last === null ? undefined : displayValue(field, last, now, undefined),
      change: numeric.has(field.kind) && refused === undefined ? changeSince(last, value) : undefined,
    };
  };

  /** What is missing is said once the field was visited; the rest at once. */
  const heldFault = (field: Field, row: RowState | undefined): CellFault | undefined => {
    const fault = row === undefined ? undefined : store.faults(row).get(field.name);
    return fault?.issue.code === 'required' && !touched.has(field.name) ? undefined : fault;
  };

  return {
    subscribe: (listener) =>
      store.subscribe(({ rows }) => {
        if (rows === undefined || rows.has(id)) listener();
      }),
    view(field) {
      const row = store.row(id);
      const before = seen.get(field.name);
      const fault = heldFault(field, row);
      if (before !== undefined && isSameRow(field.name, before.row, row) && isSameFault(before.fault, fault))
        return before.view;
      const now = viewNow(field, row, fault);
      const view = before !== undefined && isSameView(before.view, now) ? before.view : now;
      seen.set(field.name, { row, fault, view });
      return view;
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
    takeBack(field) {
      const row = store.row(id);
      const stored = row?.stored?.values[field.name] ?? null;
      if (row === undefined || (row.refused[field.name] === undefined && !(field.name in row.pending))) return false;
      store.set(id, field, stored, row.stored?.labels[field.name]);
      return true;
    },
    paste(texts) {
      for (const { field } of texts) touched.add(field.name);
      const cells = Object.fromEntries(texts.map(({ field, text }) => [field.name, text]));
      const { values, issues } = readTypedRow(cells, fields.kit.placed, store.row(id)?.values);
      store.act({
        label: 'pasted',
        cells: [
          ...Object.entries(values).map(([field, value]) => ({ row: id, field, value })),
          ...issues.map((issue) => ({
            row: id,
            field: issue.field ?? '',
            text: cells[issue.field ?? ''] ?? '',
            issue,
          })),
        ],
      });
      return issues.length;
    },
    row: { submission: fields.submission, id },
    rowFiles: () => store.row(id)?.stored?.files?.[wholeRow],
    showFiles(place, change) {
      const stored = store.row(id)?.stored;
      if (stored === undefined) return;
      store.renew({ ...stored, files: { ...stored.files, [place]: change(stored.files?.[place] ?? []) } });
    },
    flush: () => void store.flush(),
  };
}

/** Whether all that a field's view is made of is the same; most fields are, with every key. */
function isSameRow(name: string, a: RowState | undefined, b: RowState | undefined): boolean {
  if (a === b) return true;
  return (
    a !== undefined &&
    b !== undefined &&
    a.values[name] === b.values[name] &&
    a.refused[name] === b.refused[name] &&
    a.labels[name] === b.labels[name] &&
    a.stored?.masked === b.stored?.masked &&
    a.stored?.files?.[name] === b.stored?.files?.[name] &&
    a.stored?.last === b.stored?.last
  );
}

function isSameFault(a: CellFault | undefined, b: CellFault | undefined): boolean {
  return a === b || (a?.issue.code === b?.issue.code && a?.severity === b?.severity && a?.message === b?.message);
}

function isSameView(a: FieldView, b: FieldView): boolean {
  return (
    a.shown === b.shown &&
    a.text === b.text &&
    a.readOnly === b.readOnly &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.fault?.code === b.fault?.code &&
    a.files === b.files &&
    a.value === b.value &&
    a.last === b.last &&
    a.change === b.change
  );
}
