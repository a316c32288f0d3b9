import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import { optionLabelField } from '#schema/derived/optionLabelField.ts';
import { departmentsOf } from './departmentsOf.ts';
import { dutyOf } from './dutyOf.ts';
import { holds } from './holds.ts';
import type { Viewer } from './Viewer.ts';

/**
 * The fields of a table that a viewer may look up in all its rows, because a table that the viewer fills or reviews
 * refers to it: what the reference names, the key, what `copies` takes, and what the option shows. A sensitive field
 * is never among them. `undefined` where nothing of the viewer's refers to the table.
 */
export function lookupFields(
  viewer: Viewer,
  catalogue: Catalogue,
  plan: Plan | undefined,
  table: Table,
): readonly string[] | undefined {
  const names = new Set<string>();
  for (const referring of catalogue.tables) {
    const taken = takenFrom(referring, table.name);
    if (taken.length > 0 && worksOn(viewer, plan, referring)) for (const name of taken) names.add(name);
  }
  if (names.size === 0) return undefined;
  for (const name of table.key) names.add(name);
  const label = optionLabelField(table);
  if (label !== undefined) names.add(label.name);
  return table.fields
    .filter((field) => names.has(field.name) && field.privacy !== 'sensitive')
    .map((field) => field.name);
}

/** Fields of `target` that a table names or copies; empty where it does not refer to it. */
function takenFrom(table: Table, target: string): readonly string[] {
  const ways = new Set<string>();
  const taken: string[] = [];
  for (const field of table.fields) {
    for (const reference of field.references ?? []) {
      if (reference.table !== target) continue;
      ways.add(reference.as);
      taken.push(reference.field);
    }
  }
  for (const reference of table.references) {
    if (reference.table !== target) continue;
    ways.add(reference.as);
    taken.push(...Object.keys(reference.by));
  }
  for (const path of table.fields.flatMap((field) => field.copies ?? [])) {
    const [way, field] = path.split('.');
    if (way !== undefined && field !== undefined && ways.has(way)) taken.push(field);
  }
  return taken;
}

/** Whether the viewer fills the table, helps to, or reviews it. */
function worksOn(viewer: Viewer, plan: Plan | undefined, table: Table): boolean {
  if (table.rowsOf !== undefined && holds(viewer, 'teacher')) return true;
  const duty = dutyOf(plan, table.name);
  if (duty === undefined) return false;
  const filling = duty.parts.flatMap((part) => part.fills);
  const reviewing = duty.parts.flatMap((part) => part.reviews);
  return (
    departmentsOf(viewer, 'collector').some((one) => filling.includes(one) || duty.assists.includes(one)) ||
    departmentsOf(viewer, 'reviewer').some((one) => filling.includes(one) || reviewing.includes(one))
  );
}
