import type { CodeList } from '#schema/definition/CodeList.ts';
import type { Field } from '#schema/definition/Field.ts';
import { codeChoice } from '#schema/fields/CodeChoice.ts';
import type { CodeIndex } from '#schema/fields/CodeIndex.ts';

/** What the codes of a field are called, as JSON text by code. */
export interface FieldLabels {
  /** The field whose value says which list a code is of. */
  readonly chooser: string | undefined;
  of(chosen: string | null): ReadonlyMap<string, Buffer>;
}

/** `undefined` for a field without codes. */
export function fieldLabels(
  field: Field,
  year: number,
  codeLists: ReadonlyMap<string, CodeList>,
): FieldLabels | undefined {
  const choice = field.codeList === undefined ? undefined : codeChoice(field.codeList, year, codeLists);
  if (choice === undefined) return undefined;
  const all = labelTexts(choice.all);
  // A list narrowed by a parent calls its codes the same under every parent.
  if (!choice.openCases) return { chooser: undefined, of: () => all };
  const cases = new Map([...choice.cases].map(([chosen, index]) => [chosen, labelTexts(index)]));
  return { chooser: choice.chooser, of: (chosen) => cases.get(chosen ?? '') ?? all };
}

function labelTexts(index: CodeIndex): ReadonlyMap<string, Buffer> {
  return new Map([...index.byCode].map(([code, { label }]) => [code, Buffer.from(JSON.stringify(label))]));
}
