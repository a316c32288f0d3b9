import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { editorKeys } from './editorKeys.ts';
import { faultId } from './faultId.ts';
import { useRowEditing } from './RowEditing.ts';
import { useFieldView } from './useFieldView.ts';

/** Keys that answer without the arrows: yes, no, 是 and 否 as they begin in Latin letters, and what sheets write. */
const answers: Readonly<Record<string, boolean>> = { y: true, s: true, '1': true, n: false, f: false, '0': false };

/** Yes, no, or no answer yet; never a switch. */
export function BooleanInput({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const { t } = useTranslation();
  const editing = useRowEditing();
  const view = useFieldView(field);
  const group = useRef<HTMLSpanElement>(null);
  const before = useRef(view.value);
  const answered = typeof view.value === 'boolean';

  /** The answer that is given has the keyboard, as the browser has it with arrows. */
  const answer = (value: boolean | null): void => {
    editing.set(field, value);
    group.current?.querySelector<HTMLElement>(value === false ? 'input[value="no"]' : 'input[value="yes"]')?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    const typed = event.ctrlKey || event.metaKey || event.altKey ? undefined : answers[event.key.toLowerCase()];
    if (typed !== undefined) answer(typed);
    else if (event.key === 'Delete' || event.key === 'Backspace') answer(null);
    else if (event.key === 'Escape') {
      if (view.value !== before.current) editing.set(field, before.current);
      else if (!editing.takeBack(field)) return;
      event.stopPropagation();
    } else {
      editorKeys(event, editing);
      return;
    }
    event.preventDefault();
  };

  return (
    <span
      ref={group}
      className="editor yes-no"
      role="radiogroup"
      aria-labelledby={`${id}__label`}
      aria-describedby={faultId(id)}
      aria-required={field.required}
      aria-invalid={view.severity === 'error'}
      data-fault={view.severity}
      data-readonly={view.readOnly || undefined}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) before.current = view.value;
      }}
      onKeyDown={onKeyDown}
    >
      {([true, false] as const).map((one) => (
        <label key={String(one)}>
          <input
            type="radio"
            name={id}
            id={one ? id : `${id}-no`}
            value={one ? 'yes' : 'no'}
            data-editor={view.value === one || (one && !answered) ? field.name : undefined}
            disabled={view.readOnly}
            checked={view.value === one}
            onChange={() => editing.set(field, one)}
          />
          {one ? t('yes') : t('no')}
        </label>
      ))}
      {!answered || view.readOnly ? null : (
        <button
          type="button"
          className="adornment"
          tabIndex={-1}
          aria-label={t('clearAnswer', { title: field.title })}
          onClick={() => answer(null)}
        >
          ×
        </button>
      )}
    </span>
  );
}
