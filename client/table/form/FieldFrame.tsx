import type { FieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { faultId } from '../../fields/faultId.ts';
import { FileBox } from '../../fields/FileBox.tsx';
import { useRowEditing } from '../../fields/RowEditing.ts';
import { useFieldView } from '../../fields/useFieldView.ts';
import { faultWords } from '../faultWords.ts';
import { useRowForm } from './RowFormContext.ts';

/** A field in a form: its label and marks above the editor, what is wrong and what stood there last year below. */
export function FieldFrame({ id, children, uiSchema }: FieldTemplateProps): React.JSX.Element {
  const field = uiSchema?.['ui:options']?.['definition'] as Field | undefined;
  if (field === undefined) return children;
  return (
    <div className={`field field-${field.display.width ?? 'm'}`} data-field={field.name} data-own-keys="F1">
      <FieldLabel id={id} field={field} />
      {children}
      {field.evidence && field.kind !== 'files' ? <CellFiles field={field} /> : null}
      <FieldFoot id={id} field={field} />
    </div>
  );
}

interface Props {
  readonly id: string;
  readonly field: Field;
}

function FieldLabel({ id, field }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { explain } = useRowForm();
  const mark =
    field.computed !== undefined
      ? t('computed')
      : field.copies !== undefined
        ? t('copied')
        : field.default !== undefined
          ? t('prefilled')
          : undefined;
  return (
    <div className="field-label">
      <label htmlFor={id} id={`${id}__label`}>
        {field.title}
      </label>
      {field.required ? (
        <span className="required" aria-hidden="true" title={t('required')}>
          *
        </span>
      ) : null}
      {mark === undefined ? null : <span className="mark">{mark}</span>}
      <button
        type="button"
        className="help"
        tabIndex={-1}
        title={t('explainKey')}
        aria-label={t('explain')}
        aria-describedby={`${id}__label`}
        onClick={() => explain(field)}
      >
        ?
      </button>
    </div>
  );
}

/** The evidence of one value. */
function CellFiles({ field }: { readonly field: Field }): React.JSX.Element {
  const { files, masked } = useFieldView(field);
  const { row } = useRowEditing();
  const { mayEdit } = useRowForm();
  return (
    <FileBox
      key={row.id}
      small
      place={field.name}
      title={field.title}
      files={files}
      readOnly={masked || !mayEdit(field)}
    />
  );
}

/** What is wrong with a field, and what it was last year. */
function FieldFoot({ id, field }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { fault, severity, message, masked, last, change } = useFieldView(field);
  const words = fault === undefined ? (masked ? t('masked') : '') : faultWords(t, fault, message);
  return (
    <div className="field-foot">
      <span id={faultId(id)} className="field-fault" data-severity={severity}>
        {words}
      </span>
      {last === undefined ? null : (
        <span className="field-last" title={t('lastYear', { value: last })}>
          {t('lastYear', { value: last })}
          {change === undefined ? null : <b>{change}</b>}
        </span>
      )}
    </div>
  );
}
