import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import { previousCatalogue } from '#schema/rules/previousCatalogue.ts';
import type { CheckPlace } from '../database/checks/CheckPlace.ts';

/** The definitions that a table of a collection is checked against; `undefined` where they have no such table. */
export function checkPlace(
  definitions: Definitions,
  asked: { readonly catalogueId: string; readonly table: string; readonly plan: Plan },
): CheckPlace | undefined {
  const catalogue = definitions.catalogues.find((candidate) => candidate.id === asked.catalogueId);
  const table = catalogue?.tables.find((candidate) => candidate.name === asked.table);
  if (catalogue === undefined || table === undefined) return undefined;
  return { catalogue, table, plan: asked.plan, previous: previousCatalogue(definitions, catalogue) };
}
