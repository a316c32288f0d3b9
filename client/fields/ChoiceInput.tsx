import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '#schema/definition/Field.ts';
import type { Choice } from './Choice.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { chosenBy } from './chosenBy.ts';
import { draftText } from './draftText.ts';
import type { EditorDraft } from './EditorDraft.ts';
import { editorKeys } from './editorKeys.ts';
import { faultId } from './faultId.ts';
import { type RowEditing, useRowEditing } from './RowEditing.ts';
import { separator } from './showValue.ts';
import { holdsSeveral, useChoices } from './useChoices.ts';
import { useFieldView } from './useFieldView.ts';

/** A field that is filled by choosing: found by label, code, pinyin or initials; the list follows the typing. */
export function ChoiceInput({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const editing = useRowEditing();
  const view = useFieldView(field);
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<EditorDraft>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // What is typed counts when the editor is left; leaving comes before the next drawing.
  const typed = useRef(false);
  const before = useRef('');
  const several = holdsSeveral(field);
  const text = draftText(draft, view, editing);
  // A text that is still the stored one asks for everything.
  const sought = draft === undefined || (text === view.text && !several) ? '' : text;
  const choices = useChoices(field, several && text === view.text ? '' : sought, editing.context(), open);
  const taken = useMemo(
    () => (several ? new Set(Array.isArray(view.value) ? view.value : []) : undefined),
    [several, view.value],
  );
  const listId = `${id}__list`;

  const show = (shown: string): void => setDraft({ editing, text: shown, seen: editing.view(field).text });
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const take = (choice: Choice): void => {
    typed.current = false;
    setActive(-1);
    if (taken === undefined) {
      editing.set(field, choice.value, field.references === undefined ? undefined : choice.label);
      setOpen(false);
      return show(editing.view(field).text);
    }
    const rest = [...taken].filter((value) => value !== choice.value);
    const now = taken.has(choice.value) ? rest : [...rest, choice.value];
    editing.set(field, now.length === 0 ? null : now);
    const next = editing.view(field).text;
    show(next === '' ? '' : next + separator);
  };
  const leave = (): void => {
    close();
    setDraft(undefined);
    if (!typed.current) return;
    typed.current = false;
    const meant = several ? undefined : chosenBy(sought, choices);
    if (meant === undefined) {
      editing.type(field, text);
      if (choices === undefined && field.kind === 'reference') void nameLate(editing, field, text);
    } else editing.set(field, meant.value, field.references === undefined ? undefined : meant.label);
  };
  const escape = (event: React.KeyboardEvent): void => {
    if (open || typed.current) {
      close();
      typed.current = false;
      show(view.text);
    } else if (view.text !== before.current) editing.type(field, before.current);
    else if (!editing.takeBack(field)) return;
    event.stopPropagation();
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
        value={text}
        onFocus={({ currentTarget }) => {
          typed.current = false;
          if (view.readOnly) return;
          before.current = view.text;
          flushSync(() => show(view.text));
          currentTarget.select();
        }}
        onClick={() => {
          if (!view.readOnly) setOpen(true);
        }}
        onBlur={leave}
        onChange={(event) => {
          typed.current = true;
          show(event.target.value);
          setOpen(true);
          setActive(event.target.value.trim() === '' ? -1 : 0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229 || view.readOnly) return;
          const count = choices?.length ?? 0;
          const step = steps[event.key];
          if (step !== undefined && !event.ctrlKey && (open || event.key.startsWith('Arrow'))) {
            event.preventDefault();
            if (!open) return setOpen(true);
            return setActive((now) => (count === 0 ? -1 : step(now, count)));
          }
          if (event.key === 'Escape') return escape(event);
          if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && typed.current)
            return event.stopPropagation();
          const chosen = open ? choices?.[active] : undefined;
          if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined && text.trim() !== '') {
            if (!(several && taken?.has(chosen.value) === true)) take(chosen);
            if (event.key === 'Enter' && several) return event.preventDefault();
          } else if (event.key === 'Enter' && chosen !== undefined) {
            take(chosen);
            if (several) return event.preventDefault();
          }
          editorKeys(event, editing);
        }}
      />
      <span className="adornment" aria-hidden="true">
        <svg width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor">
          <path d="M1.5 3.5 5 7l3.5-3.5" />
        </svg>
      </span>
      {open ? (
        <ChoiceList
          id={listId}
          choices={choices}
          active={active}
          anchor={input}
          {...(taken === undefined ? {} : { taken })}
          onTake={take}
        />
      ) : null}
    </span>
  );
}

/** Typed and left before the server answered: what the text means is put in its place, unless something else was since. */
async function nameLate(editing: RowEditing, field: Field, text: string): Promise<void> {
  const meant = chosenBy(text, await editing.context().lookUp.ask(field, text.trim()));
  if (meant !== undefined && editing.view(field).text === text) editing.set(field, meant.value, meant.label);
}

const page = 9;

/** Keys that walk the list: arrows go around, pages stop at the ends. */
const steps: Readonly<Record<string, (now: number, count: number) => number>> = {
  ArrowDown: (now, count) => (now + 1) % count,
  ArrowUp: (now, count) => (now <= 0 ? count : now) - 1,
  PageDown: (now, count) => Math.min(Math.max(now, 0) + page, count - 1),
  PageUp: (now) => Math.max(now - page, 0),
};
