import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { Field } from '#schema/definition/Field.ts';

interface Section {
  readonly title: string;
  readonly properties: ObjectFieldTemplateProps['properties'];
}

/** The fields of a form in the sections their definition puts them in, each in its order. */
export function FormSections({ properties, uiSchema }: ObjectFieldTemplateProps): React.JSX.Element {
  const sections = sectionsOf(
    properties,
    (name) => uiSchema?.[name]?.['ui:options']?.['definition'] as Field | undefined,
  );
  return (
    <>
      {sections.map((section, at) => (
        <section key={section.title} className="form-section" aria-labelledby={`section-${at}`}>
          <h2 id={`section-${at}`} hidden={section.title === ''}>
            {section.title}
          </h2>
          <div className="form-fields">{section.properties.map((property) => property.content)}</div>
        </section>
      ))}
    </>
  );
}

function sectionsOf(
  properties: ObjectFieldTemplateProps['properties'],
  fieldOf: (name: string) => Field | undefined,
): readonly Section[] {
  const sections = new Map<string, ObjectFieldTemplateProps['properties']>();
  const ordered = properties.toSorted((a, b) => orderOf(fieldOf(a.name)) - orderOf(fieldOf(b.name)));
  for (const property of ordered) {
    const title = fieldOf(property.name)?.display.group ?? '';
    sections.set(title, [...(sections.get(title) ?? []), property]);
  }
  return [...sections].map(([title, own]) => ({ title, properties: own }));
}

/** Fields without an order keep the definition's, after those with one. */
function orderOf(field: Field | undefined): number {
  return field?.display.order ?? Number.MAX_SAFE_INTEGER;
}
