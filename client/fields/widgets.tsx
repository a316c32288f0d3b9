import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { DatePicker, Input, InputNumber, Radio } from 'antd';
import dayjs from 'dayjs';

function TextInput({ id, value, onChange }: WidgetProps): React.JSX.Element {
  return <Input id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value)} />;
}

function IntegerInput({ id, value, onChange }: WidgetProps): React.JSX.Element {
  return (
    <InputNumber
      id={id}
      value={value ?? null}
      precision={0}
      onChange={(next) => onChange(next)}
      style={{ width: '100%' }}
    />
  );
}

function DecimalInput({ id, value, onChange }: WidgetProps): React.JSX.Element {
  return (
    <InputNumber<string>
      id={id}
      value={value ?? null}
      stringMode
      onChange={(next) => onChange(next === null ? null : String(next))}
      style={{ width: '100%' }}
    />
  );
}

function DateInput({ id, value, onChange }: WidgetProps): React.JSX.Element {
  return (
    <DatePicker
      id={id}
      value={value === undefined || value === null ? null : dayjs(value)}
      onChange={(next) => onChange(next === null ? null : dayjs(next).format('YYYY-MM-DD'))}
      style={{ width: '100%' }}
    />
  );
}

function BooleanInput({ id, value, onChange }: WidgetProps): React.JSX.Element {
  return (
    <Radio.Group
      id={id}
      value={value ?? null}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { label: '是', value: true },
        { label: '否', value: false },
      ]}
    />
  );
}

/** One widget a field kind, by the name that the kind gives. */
export const widgets: RegistryWidgetsType = {
  text: TextInput,
  code: TextInput,
  reference: TextInput,
  integer: IntegerInput,
  decimal: DecimalInput,
  date: DateInput,
  boolean: BooleanInput,
};
