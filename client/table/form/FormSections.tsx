import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { FormSection } from './formSections.ts';
import { RowFiles } from './RowFiles.tsx';
import { useFormFacts } from './useFormFacts.ts';
import { useRowForm } from './RowFormContext.ts';

/** The fields of a form in the sections their definition puts them in. */
export function FormSections({ properties }: ObjectFieldTemplateProps): React.JSX.Element {
  const { sections, evidence } = useRowForm();
  const contents = new Map(properties.map(({ name, content }) => [name, content]));
  return (
    <>
      {sections.map((section, at) => (
        <section
          key={section.id}
          id={section.id}
          className="form-section"
          aria-labelledby={section.title === '' ? undefined : `${section.id}-title`}
        >
          {section.title === '' ? null : <SectionTitle section={section} at={at} />}
          <div className="form-fields">{section.fields.map(({ name }) => contents.get(name))}</div>
        </section>
      ))}
      {evidence === 'none' ? null : <RowFiles readOnly={evidence === 'shown'} />}
    </>
  );
}

function SectionTitle({ section, at }: { readonly section: FormSection; readonly at: number }): React.JSX.Element {
  const { t } = useTranslation();
  const { missing = 0 } = useFormFacts().bySection[at] ?? {};
  return (
    <h2 id={`${section.id}-title`} tabIndex={-1}>
      {section.title}
      {missing === 0 ? null : <small>{t('sectionMissing', { count: missing })}</small>}
    </h2>
  );
}
