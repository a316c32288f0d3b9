import { QuestionCircleOutlined } from '@ant-design/icons';
import type { FieldTemplateProps } from '@rjsf/utils';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { faultId } from '../../fields/faultId.ts';
import { useFieldView } from '../../fields/useFieldView.ts';
import { faultWords } from '../faultWords.ts';

/** A field in a form: its label, marks and help above the editor, what is wrong below. */
export function FieldFrame({ id, children, uiSchema }: FieldTemplateProps): React.JSX.Element {
  const field = uiSchema?.['ui:options']?.['definition'] as Field | undefined;
  if (field === undefined) return children;
  return (
    <div className={`field field-${field.display.width ?? 'm'}`} data-field={field.name}>
      <div className="field-label">
        <FieldLabel id={id} field={field} />
      </div>
      {children}
      <FieldFault id={id} field={field} />
    </div>
  );
}

function FieldLabel({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const { t } = useTranslation();
  const mark = field.computed !== undefined ? t('computed') : field.copies !== undefined ? t('copied') : undefined;
  return (
    <>
      <label htmlFor={id} id={`${id}__label`}>
        {field.title}
      </label>
      {field.required ? (
        <span className="required" aria-hidden="true" title={t('required')}>
          *
        </span>
      ) : null}
      {mark === undefined ? null : <span className="mark">{mark}</span>}
      {field.default === undefined ? null : <span className="mark">{t('prefilled')}</span>}
      {field.description === undefined ? null : (
        <Popover
          trigger={['click', 'hover']}
          mouseEnterDelay={0.4}
          content={<div className="help-text">{field.description}</div>}
          title={field.title}
        >
          <button type="button" className="help" aria-label={t('helpFor', { title: field.title })}>
            <QuestionCircleOutlined />
          </button>
        </Popover>
      )}
    </>
  );
}

function FieldFault({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const { t } = useTranslation();
  const { fault, severity, message, masked } = useFieldView(field);
  const words = fault === undefined ? (masked ? t('masked') : '') : faultWords(t, fault, message);
  return (
    <div id={faultId(id)} className="field-fault" data-severity={severity} title={words}>
      {words}
    </div>
  );
}
