import Form from '@rjsf/core';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { memo, useMemo } from 'react';
import type { Table } from '#schema/definition/Table.ts';
import { formSchema } from '#schema/derived/formSchema.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { fieldWidgets } from '../../fields/fieldWidgets.tsx';
import { RowEditingContext } from '../../fields/RowEditing.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { FormSections } from './FormSections.tsx';
import { rowEditing } from '../store/rowEditing.ts';
import { rowValidator } from './rowValidator.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Props {
  readonly store: TableStore;
  readonly id: string;
  readonly fields: RowFields;
  readonly editable: ReadonlySet<string>;
}

const templates = { FieldTemplate: FieldFrame, ObjectFieldTemplate: FormSections };
const noData = {};

/**
 * The form of one row, laid out by rjsf from the definition.
 *
 * Values do not pass through rjsf: each editor follows its own field of the store, so that a key draws one editor
 * whatever the length of the form.
 */
export const RowForm = memo(function RowForm({ store, id, fields, editable }: Props): React.JSX.Element {
  const { table, placed } = fields.kit;
  const schema = useMemo(() => formSchema(placed) as RJSFSchema, [placed]);
  const uiSchema = useMemo(() => uiSchemaOf(table), [table]);
  const validator = useMemo(() => rowValidator(placed), [placed]);
  const editing = useMemo(() => rowEditing({ store, id, fields, editable }), [store, id, fields, editable]);
  return (
    <RowEditingContext value={editing}>
      <Form
        key={id}
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
    </RowEditingContext>
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
