import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';

/**
 * The field that stands beside the key where a row is offered as an option: `bedName` beside `bedCode`, else the first
 * text that people type; `undefined` where the key says all there is.
 */
export function optionLabelField(table: Table): Field | undefined {
  const stems = table.key.flatMap((name) => /^(.+)(?:Code|No)$/.exec(name)?.[1] ?? []);
  const candidates = table.fields.filter(
    (field) => field.kind === 'text' && !table.key.includes(field.name) && field.privacy !== 'sensitive',
  );
  return (
    candidates.find((field) => stems.some((stem) => field.name === `${stem}Name`)) ??
    candidates.find((field) => field.copies === undefined && field.computed === undefined) ??
    candidates[0]
  );
}
