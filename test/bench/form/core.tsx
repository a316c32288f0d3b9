import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { benchSchema } from './benchSchema.ts';
import { drawn } from './drawn.ts';

const schema = benchSchema as unknown as RJSFSchema;

function Core(): React.JSX.Element {
  const [data, setData] = useState<unknown>({});
  return (
    <Form
      schema={schema}
      validator={validator}
      formData={data}
      liveValidate
      onChange={(now) => setData(now.formData)}
    />
  );
}

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Core />);
drawn(60);
