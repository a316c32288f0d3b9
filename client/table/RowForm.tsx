import Form from '@rjsf/antd';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '#schema/definition/Table.ts';
import { formSchema } from '#schema/derived/formSchema.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Row } from '../api/useRows.ts';
import { widgets } from '../fields/widgets.tsx';
import { placedTable } from './placedTable.ts';
import { rowValidator } from './rowValidator.ts';

interface Props {
  readonly table: Table;
  readonly row: Row;
  readonly onSave: (set: RowValues) => void;
}

/** The form of one row, drawn by rjsf from the definition. */
export function RowForm({ table, row, onSave }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const validator = useMemo(() => rowValidator(table), [table]);
  const uiSchema = useMemo(
    () => Object.fromEntries(table.fields.map((field) => [field.name, { 'ui:widget': kindOf(field).widget }])),
    [table],
  );
  const schema = useMemo(() => formSchema(placedTable(table)), [table]);
  const data = useMemo(
    () => Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null)),
    [row.values],
  );
  return (
    <Form
      schema={schema}
      uiSchema={uiSchema}
      widgets={widgets}
      validator={validator}
      formData={data}
      liveValidate
      showErrorList={false}
      onSubmit={({ formData }) => onSave(formData as RowValues)}
    >
      <Button type="primary" htmlType="submit">
        {t('save')}
      </Button>
    </Form>
  );
}
