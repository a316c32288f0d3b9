import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '#schema/definition/Field.ts';
import { editorKeys } from './editorKeys.ts';
import { faultId } from './faultId.ts';
import { useRowEditing } from './RowEditing.ts';
import { useFieldView } from './useFieldView.ts';

const CalendarButton = lazy(async () => ({ default: (await import('./CalendarButton.tsx')).CalendarButton }));

const longText = 200;
const numeric = new Set<string>(['integer', 'decimal', 'year']);
const calendars: Readonly<Record<string, 'date' | 'month'>> = { date: 'date', yearMonth: 'month' };

/** A field that is filled by typing: what is typed is read with every key, and shown as stored once it is left. */
export function TypedInput({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const editing = useRowEditing();
  const view = useFieldView(field);
  const [draft, setDraft] = useState<string>();
  const before = useRef('');
  const calendar = calendars[field.kind];
  const shared = {
    id,
    'data-editor': field.name,
    readOnly: view.readOnly,
    'aria-invalid': view.severity === 'error',
    'aria-describedby': faultId(id),
    'aria-required': field.required,
    autoComplete: 'off',
    spellCheck: false,
    value: draft ?? view.shown,
    onFocus: ({ currentTarget }: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (view.readOnly) return;
      before.current = view.text;
      // The text to edit is another than the one shown: what is selected must be selected in it.
      flushSync(() => setDraft(view.text));
      currentTarget.select();
    },
    onBlur: () => setDraft(undefined),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft(event.target.value);
      editing.type(field, event.target.value);
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (editorKeys(event, editing) || event.key !== 'Escape' || draft === before.current) return;
      event.stopPropagation();
      setDraft(before.current);
      editing.type(field, before.current);
    },
  };
  return (
    <span className="editor" data-fault={view.severity} data-readonly={view.readOnly || undefined}>
      {field.kind === 'text' && (field.maxLength ?? 0) >= longText ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} type="text" className={numeric.has(field.kind) ? 'number' : undefined} />
      )}
      {field.unit === undefined ? null : <span className="unit">{field.unit}</span>}
      {calendar === undefined || view.readOnly ? null : (
        <Suspense fallback={null}>
          <CalendarButton
            title={field.title}
            unit={calendar}
            value={typeof view.value === 'string' ? view.value : undefined}
            onChoose={(text) => editing.type(field, text)}
          />
        </Suspense>
      )}
    </span>
  );
}
