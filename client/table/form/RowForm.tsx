import Form from '@rjsf/core';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { lazy, memo, Suspense, useMemo, useState } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { formSchema } from '#schema/derived/formSchema.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { fieldWidgets } from '../../fields/fieldWidgets.tsx';
import { RowEditingContext } from '../../fields/RowEditing.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { rowEditing } from '../store/rowEditing.ts';
import type { TableStore } from '../store/TableStore.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { FormOutline } from './FormOutline.tsx';
import { formSections } from './formSections.ts';
import { FormSections } from './FormSections.tsx';
import { FormSpeaker } from './FormSpeaker.tsx';
import { FormSummary } from './FormSummary.tsx';
import { rememberFacts } from './rememberFacts.ts';
import { RowFormContext, type RowFormParts } from './RowFormContext.ts';
import { rowValidator } from './rowValidator.ts';
import { usePasteOfColumn } from './usePasteOfColumn.ts';
import '../../ui/formSide.css';

const FieldHelp = lazy(async () => ({ default: (await import('./FieldHelp.tsx')).FieldHelp }));

interface Props {
  readonly store: TableStore;
  readonly id: string;
  readonly fields: RowFields;
  readonly editable: ReadonlySet<string>;
}

const templates = { FieldTemplate: FieldFrame, ObjectFieldTemplate: FormSections };
const noData = {};
/** Sections from which on a form is long enough to need an outline. */
const outlineFrom = 3;

/**
 * The form of one row, laid out by rjsf from the definition.
 *
 * Values do not pass through rjsf: each editor follows its own field of the store, so that a key draws one editor
 * whatever the length of the form.
 */
export const RowForm = memo(function RowForm({ store, id, fields, editable }: Props): React.JSX.Element {
  const { table } = fields.kit;
  const sections = useMemo(() => formSections(table), [table]);
  const editing = useMemo(() => rowEditing({ store, id, fields, editable }), [store, id, fields, editable]);
  const [explained, setExplained] = useState<Field>();
  const parts = useMemo<RowFormParts>(
    () => ({
      sections,
      evidence: !table.evidence ? 'none' : editable.size > 0 ? 'editable' : 'shown',
      subscribe: editing.subscribe,
      facts: rememberFacts({ store, id, table, sections, editable }),
      mayEdit: (field) => editable.has(field.name),
      explain: setExplained,
    }),
    [sections, editing, store, id, table, editable],
  );
  const { pasted, onPaste } = usePasteOfColumn(sections, editing);
  const explainHere = (event: React.KeyboardEvent): void => {
    if (event.key !== 'F1') return;
    const name = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset['field'];
    const field = table.fields.find((one) => one.name === name);
    // Elsewhere the page explains the whole table.
    if (field === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setExplained(field);
  };
  return (
    <RowEditingContext value={editing}>
      <RowFormContext value={parts}>
        <div className="form-desk" data-long={sections.length >= outlineFrom} onKeyDown={explainHere} onPaste={onPaste}>
          <div className="form-side">
            {sections.length >= outlineFrom ? <FormOutline /> : null}
            <FormSummary />
          </div>
          <FormBody fields={fields} />
          <FormSpeaker fields={fields} done={pasted} />
          {explained === undefined ? null : (
            <Suspense fallback={null}>
              <FieldHelp
                key={explained.name}
                field={explained}
                kit={fields.kit}
                onClose={() => setExplained(undefined)}
              />
            </Suspense>
          )}
        </div>
      </RowFormContext>
    </RowEditingContext>
  );
});

/** Drawn once: nothing of it hangs on the row. */
const FormBody = memo(function FormBody({ fields }: { readonly fields: RowFields }): React.JSX.Element {
  const { table, placed } = fields.kit;
  const schema = useMemo(() => formSchema(placed) as RJSFSchema, [placed]);
  const uiSchema = useMemo(() => uiSchemaOf(table), [table]);
  const validator = useMemo(() => rowValidator(placed), [placed]);
  return (
    <Form
      className="row-form"
      idPrefix="f"
      schema={schema}
      uiSchema={uiSchema}
      widgets={fieldWidgets}
      templates={templates}
      validator={validator}
      formData={noData}
      noHtml5Validate
      noValidate
      showErrorList={false}
    >
      <></>
    </Form>
  );
});

function uiSchemaOf(table: Table): UiSchema {
  return Object.fromEntries(
    table.fields.map((field) => [
      field.name,
      { 'ui:widget': kindOf(field).widget, 'ui:options': { definition: field } },
    ]),
  );
}
