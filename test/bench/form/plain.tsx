import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { benchCodes, type BenchField, benchFields } from './benchFields.ts';
import { benchSchema } from './benchSchema.ts';
import { drawn } from './drawn.ts';

/** Inputs of the browser in one React component: each key validates all and draws all. */
const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(benchSchema);

type Values = Readonly<Record<string, string | number | boolean>>;

function Plain(): React.JSX.Element {
  const [values, setValues] = useState<Values>({});
  validate(values);
  const faults = new Map(validate.errors?.map((error) => [error.instancePath.slice(1), error.message]));
  const set = (name: string, value: string | number | boolean): void => setValues({ ...values, [name]: value });
  return (
    <form>
      {benchFields.map((field) => (
        <p key={field.name}>
          <label htmlFor={field.name}>{field.title}</label>
          <PlainInput field={field} value={values[field.name]} onChange={(value) => set(field.name, value)} />
          <small>{faults.get(field.name)}</small>
        </p>
      ))}
    </form>
  );
}

interface Props {
  readonly field: BenchField;
  readonly value: string | number | boolean | undefined;
  readonly onChange: (value: string | number | boolean) => void;
}

function PlainInput({ field, value, onChange }: Props): React.JSX.Element {
  const { name, kind } = field;
  if (kind === 'boolean')
    return (
      <input id={name} type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
    );
  if (kind === 'code')
    return (
      <select id={name} value={String(value ?? '')} onChange={(event) => onChange(event.target.value)}>
        {benchCodes.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    );
  const isNumber = kind === 'integer' || kind === 'decimal';
  return (
    <input
      id={name}
      type={isNumber ? 'number' : kind === 'date' ? 'date' : 'text'}
      value={String(value ?? '')}
      onChange={(event) => onChange(isNumber ? Number(event.target.value) : event.target.value)}
    />
  );
}

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Plain />);
drawn(60);
