import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { CollectionTableFacts } from '../../review/readCollection.ts';
import type { Viewer } from '../../policies/Viewer.ts';
import type { Department } from '../people/Department.ts';
import type { CollectionTable } from './CollectionTable.ts';
import { type Spellings, spellingsOf } from './spellingsOf.ts';
import { submissionOf } from './submissionOf.ts';

const spellings = new WeakMap<Table, Spellings>();

/** A table of a collection with what this viewer may do to its submissions. */
export function collectionTableOf(
  viewer: Viewer,
  plan: Plan,
  { table, applies, submissions }: CollectionTableFacts,
): CollectionTable {
  const duty = plan.duties.find((candidate) => candidate.table === table.name);
  const { no, name, title, layer, group, shape } = table;
  return {
    no,
    name,
    title,
    ...titleSpellings(table),
    layer,
    group,
    shape,
    applies,
    due: duty?.due ?? null,
    fills: departmentsIn(
      plan,
      duty?.parts.flatMap((part) => part.fills),
    ),
    reviews: departmentsIn(
      plan,
      duty?.parts.flatMap((part) => part.reviews),
    ),
    ask: plan.departments.find((department) => department.code === duty?.ask)?.name ?? duty?.ask ?? null,
    submissions: submissions.map((facts) => submissionOf(viewer, plan, table, facts)),
    fieldTitles: table.fields.map((field) => field.title),
  };
}

function titleSpellings(table: Table): Spellings {
  let known = spellings.get(table);
  if (known === undefined) spellings.set(table, (known = spellingsOf(table.title)));
  return known;
}

function departmentsIn(plan: Plan, codes: readonly string[] | undefined): readonly Department[] {
  return [...new Set(codes)].flatMap((code) => plan.departments.filter((department) => department.code === code));
}
