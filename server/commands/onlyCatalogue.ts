import type { Definitions } from '#schema/definition/Definitions.ts';
import { catalogueNamed } from './catalogueNamed.ts';

/** The definitions of one catalogue alone. */
export function onlyCatalogue(definitions: Definitions, id: string): Definitions {
  const catalogue = catalogueNamed(definitions.catalogues, id);
  return {
    ...definitions,
    catalogues: [catalogue],
    plans: definitions.plans.filter((plan) => plan.catalogue === id),
    demonstrations: [],
  };
}
