import { DownOutlined } from '@ant-design/icons';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '#schema/definition/Field.ts';
import type { Choice } from './Choice.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { completeText } from './completeText.ts';
import { editorKeys } from './editorKeys.ts';
import { faultId } from './faultId.ts';
import { useRowEditing } from './RowEditing.ts';
import { holdsSeveral, useChoices } from './useChoices.ts';
import { useFieldView } from './useFieldView.ts';

/** A field that is filled by choosing: found by label, code, pinyin or initials; the list follows the typing. */
export function ChoiceInput({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const editing = useRowEditing();
  const view = useFieldView(field);
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // Leaving comes before the next drawing, so what was taken is known here.
  const taken = useRef(false);
  const several = holdsSeveral(field);
  // A text that is still the stored one asks for everything.
  const sought = draft === undefined || (draft === view.text && !several) ? '' : draft;
  const choices = useChoices(field, sought, editing.context(), open);
  const listId = `${id}__list`;

  const take = (choice: Choice): void => {
    const text = completeText(field, draft ?? '', choice);
    taken.current = true;
    setDraft(text);
    setActive(-1);
    if (!several) setOpen(false);
    if (several) editing.type(field, text);
    else editing.set(field, choice.value, field.references === undefined ? undefined : choice.label);
  };
  const leave = (): void => {
    setOpen(false);
    setActive(-1);
    if (!taken.current && draft !== undefined && draft !== view.text) {
      const first = sought.trim() === '' || several ? undefined : choices?.[0];
      if (first !== undefined && (choices?.length === 1 || first.words.includes(sought.trim().toLowerCase())))
        editing.set(field, first.value, field.references === undefined ? undefined : first.label);
      else editing.type(field, draft);
    }
    setDraft(undefined);
  };

  return (
    <span className="editor" data-fault={view.severity} data-readonly={view.readOnly || undefined}>
      <input
        ref={input}
        id={id}
        data-editor={field.name}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        aria-invalid={view.severity === 'error'}
        aria-describedby={faultId(id)}
        aria-required={field.required}
        autoComplete="off"
        spellCheck={false}
        readOnly={view.readOnly}
        value={draft ?? view.shown}
        onFocus={({ currentTarget }) => {
          taken.current = false;
          if (view.readOnly) return;
          flushSync(() => setDraft(view.text));
          currentTarget.select();
        }}
        onClick={() => {
          if (!view.readOnly) setOpen(true);
        }}
        onBlur={leave}
        onChange={(event) => {
          taken.current = false;
          setDraft(event.target.value);
          setOpen(true);
          setActive(event.target.value.trim() === '' ? -1 : 0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || view.readOnly) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (!open) return setOpen(true);
            const count = choices?.length ?? 0;
            if (count > 0)
              setActive((now) => (now + (event.key === 'ArrowDown' ? 1 : count - (now < 0 ? 0 : 1))) % count);
            return;
          }
          if (event.key === 'Escape' && (open || draft !== view.text)) {
            event.stopPropagation();
            setOpen(false);
            setDraft(view.text);
            return;
          }
          const chosen = open ? choices?.[active] : undefined;
          if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined && draft?.trim() !== '')
            take(chosen);
          if (event.key === 'Enter' && several && chosen !== undefined) return event.preventDefault();
          editorKeys(event, editing);
        }}
      />
      <span className="adornment" aria-hidden="true">
        <DownOutlined />
      </span>
      {open ? <ChoiceList id={listId} choices={choices} active={active} anchor={input} onTake={take} /> : null}
    </span>
  );
}
