import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';

/** Fields of a form that stand under one heading. */
export interface FormSection {
  /** Id of its heading's section in the page. */
  readonly id: string;
  /** Empty where the definition names no group. */
  readonly title: string;
  readonly fields: readonly Field[];
}

/**
 * The fields of a table in the sections of its form. Those with an order of their own come first; the others follow
 * as the definition writes them. A field without a group stays with the field before it.
 */
export function formSections(table: Table): readonly FormSection[] {
  const sections = new Map<string, Field[]>();
  let group = '';
  for (const field of table.fields.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    group = field.display.group ?? group;
    const own = sections.get(group);
    if (own === undefined) sections.set(group, [field]);
    else own.push(field);
  }
  return [...sections].map(([title, fields], at) => ({ id: `section-${at}`, title, fields }));
}

function orderOf(field: Field): number {
  return field.display.order ?? Number.MAX_SAFE_INTEGER;
}
