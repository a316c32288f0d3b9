import type { Field } from '#schema/definition/Field.ts';
import { FileBox } from './FileBox.tsx';
import { useRowEditing } from './RowEditing.ts';
import { useFieldView } from './useFieldView.ts';

/** A field that is files. */
export function FilesInput({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const { files, readOnly } = useFieldView(field);
  const { row } = useRowEditing();
  return <FileBox key={row.id} id={id} place={field.name} title={field.title} files={files} readOnly={readOnly} />;
}
