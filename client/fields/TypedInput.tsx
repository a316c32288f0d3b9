import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '#schema/definition/Field.ts';
import { DateButton } from './DateButton.tsx';
import { draftText } from './draftText.ts';
import type { EditorDraft } from './EditorDraft.ts';
import { editorKeys } from './editorKeys.ts';
import { faultId } from './faultId.ts';
import { useRowEditing } from './RowEditing.ts';
import { useFieldView } from './useFieldView.ts';

const longText = 200;
const numeric = new Set<string>(['integer', 'decimal', 'year']);
const calendars: Readonly<Record<string, 'date' | 'month'>> = { date: 'date', yearMonth: 'month' };
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

type Area = HTMLInputElement | HTMLTextAreaElement;

/** A field that is filled by typing: what is typed is read with every key, and shown as stored once it is left. */
export function TypedInput({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const editing = useRowEditing();
  const view = useFieldView(field);
  const [draft, setDraft] = useState<EditorDraft>();
  const [picking, setPicking] = useState(false);
  const before = useRef('');
  const input = useRef<Area>(null);
  const text = draftText(draft, view, editing);
  const calendar = view.readOnly ? undefined : calendars[field.kind];
  const type = (typed: string): void => {
    editing.type(field, typed);
    setDraft({ editing, text: typed, seen: editing.view(field).text });
  };
  const shared = {
    id,
    'data-editor': field.name,
    readOnly: view.readOnly,
    'aria-invalid': view.severity === 'error',
    'aria-describedby': field.unit === undefined ? faultId(id) : `${id}__unit ${faultId(id)}`,
    'aria-required': field.required,
    autoComplete: 'off',
    spellCheck: false,
    value: text,
    onFocus: ({ currentTarget }: React.FocusEvent<Area>) => {
      if (view.readOnly) return;
      before.current = view.text;
      // The text to edit is another than the one shown: what is selected must be selected in it.
      flushSync(() => setDraft({ editing, text: view.text, seen: view.text }));
      currentTarget.select();
    },
    onBlur: () => setDraft(undefined),
    onChange: (event: React.ChangeEvent<Area>) => type(event.target.value),
    onKeyDown: (event: React.KeyboardEvent<Area>) => {
      if (event.key === 'ArrowDown' && event.altKey && calendar !== undefined) {
        event.preventDefault();
        return setPicking(true);
      }
      // While something is typed here, the browser takes that back; from then on it is the history of the table.
      if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && text !== before.current)
        return event.stopPropagation();
      if (editorKeys(event, editing) || event.key !== 'Escape') return;
      if (text !== before.current) type(before.current);
      else if (!editing.takeBack(field)) return;
      event.stopPropagation();
    },
  };
  return (
    <span className="editor" data-fault={view.severity} data-readonly={view.readOnly || undefined}>
      {field.kind === 'text' && (field.maxLength ?? 0) >= longText ? (
        <GrowingArea {...shared} />
      ) : (
        <input
          {...shared}
          ref={input as React.RefObject<HTMLInputElement>}
          type="text"
          inputMode={numeric.has(field.kind) ? 'decimal' : undefined}
          className={numeric.has(field.kind) ? 'number' : undefined}
        />
      )}
      {field.unit === undefined ? null : (
        <span className="unit" id={`${id}__unit`}>
          {field.unit}
        </span>
      )}
      {calendar === undefined ? null : (
        <>
          {draft !== undefined && text !== view.text && typeof view.value === 'string' ? (
            <span className="reads-as">{view.value}</span>
          ) : null}
          <DateButton
            field={field}
            unit={calendar}
            value={typeof view.value === 'string' ? view.value : undefined}
            input={input}
            open={picking}
            onOpen={setPicking}
            onChoose={type}
          />
        </>
      )}
    </span>
  );
}

/** As high as its text. Older browsers are told the height whenever it is drawn. */
function GrowingArea(props: React.ComponentProps<'textarea'>): React.JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (growsByItself || area.current === null) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight}px`;
  });
  return <textarea ref={area} rows={2} {...props} />;
}
