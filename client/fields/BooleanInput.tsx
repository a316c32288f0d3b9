import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { editorKeys } from './editorKeys.ts';
import { faultId } from './faultId.ts';
import { useRowEditing } from './RowEditing.ts';
import { useFieldView } from './useFieldView.ts';

/** Yes, no, or no answer yet; never a switch. */
export function BooleanInput({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const { t } = useTranslation();
  const editing = useRowEditing();
  const view = useFieldView(field);
  return (
    <span
      className="editor yes-no"
      role="radiogroup"
      aria-labelledby={`${id}__label`}
      aria-describedby={faultId(id)}
      data-fault={view.severity}
      data-readonly={view.readOnly || undefined}
    >
      {([true, false] as const).map((answer) => (
        <label key={String(answer)}>
          <input
            type="radio"
            name={id}
            id={answer ? id : `${id}-no`}
            data-editor={view.value === answer || (answer && typeof view.value !== 'boolean') ? field.name : undefined}
            disabled={view.readOnly}
            checked={view.value === answer}
            onChange={() => editing.set(field, answer)}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') editing.set(field, null);
              else editorKeys(event, editing);
            }}
          />
          {answer ? t('yes') : t('no')}
        </label>
      ))}
      {typeof view.value !== 'boolean' || view.readOnly ? null : (
        <button
          type="button"
          className="adornment"
          tabIndex={-1}
          aria-label={t('clearAnswer', { title: field.title })}
          onClick={() => editing.set(field, null)}
        >
          ×
        </button>
      )}
    </span>
  );
}
