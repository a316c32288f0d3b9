import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import type { ComponentType } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import { BooleanInput } from './BooleanInput.tsx';
import { ChoiceInput } from './ChoiceInput.tsx';
import { FilesInput } from './FilesInput.tsx';
import { TypedInput } from './TypedInput.tsx';

/** rjsf draws the widget once; from then on the editor follows its field alone. */
function widget(Editor: ComponentType<{ readonly id: string; readonly field: Field }>): ComponentType<WidgetProps> {
  return function FieldWidget({ id, options }) {
    return <Editor id={id} field={options['definition'] as Field} />;
  };
}

const typed = widget(TypedInput);
const chosen = widget(ChoiceInput);

/** One widget a field kind, by the name that the kind gives. */
export const fieldWidgets: RegistryWidgetsType = {
  text: typed,
  integer: typed,
  decimal: typed,
  date: typed,
  yearMonth: typed,
  year: typed,
  boolean: widget(BooleanInput),
  code: chosen,
  codes: chosen,
  reference: chosen,
  references: chosen,
  files: widget(FilesInput),
};
