import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRowEditing } from '../../fields/RowEditing.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { faultWords } from '../faultWords.ts';

interface Props {
  readonly fields: RowFields;
  /** Something else that was done in the form; another object each time. */
  readonly done: { readonly words: string } | undefined;
}

/** Says to screen readers what is wrong with a field when it is left; the one place of the form that speaks. */
export function FormSpeaker({ fields, done }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const editing = useRowEditing();
  const own = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState({ words: '', after: done });
  useEffect(() => {
    const desk = own.current?.parentElement;
    const leave = (event: FocusEvent): void => {
      const name = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset['field'];
      const field = fields.kit.table.fields.find((one) => one.name === name);
      if (field === undefined) return;
      // What was typed is put into the row as the field is left, maybe by a listener after this one.
      queueMicrotask(() => {
        const { fault, message } = editing.view(field);
        const words = fault === undefined ? '' : `${field.title}: ${faultWords(t, fault, message)}`;
        setLeft({ words, after: done });
      });
    };
    desk?.addEventListener('focusout', leave);
    return () => desk?.removeEventListener('focusout', leave);
  }, [editing, fields, t, done]);
  const isNew = done !== left.after;
  return (
    <div ref={own} role="status" className={isNew ? 'form-said' : 'unseen'}>
      {isNew ? done?.words : left.words}
    </div>
  );
}
