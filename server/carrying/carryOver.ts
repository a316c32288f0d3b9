import type { ClientBase } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { formerTables } from '#schema/carrying/formerTables.ts';
import { previousCatalogue } from '#schema/rules/previousCatalogue.ts';
import type { CarryPlace } from '../database/carrying/CarryPlace.ts';
import { type CarriedInto, insertCarried } from '../database/carrying/insertCarried.ts';
import { type CarrySubmission, selectCarrySources } from '../database/carrying/selectCarrySources.ts';
import { previousCollection } from '../database/checks/previousCollection.ts';
import { placeCarried, type Unplaced } from './placeCarried.ts';

/** What became of the rows that a table goes on from. */
export interface TableCarried {
  readonly place: CarryPlace;
  readonly into: readonly CarriedInto[];
  readonly unplaced: readonly Unplaced[];
}

export interface CarriedOver {
  /** The submissions of the collection, carried into or not. */
  readonly submissions: readonly CarrySubmission[];
  readonly tables: readonly TableCarried[];
}

/**
 * Carries last year's rows into submissions that were just made: a statement a table, whatever the number of rows.
 * Nothing is carried where the school had no collection of the catalogue before.
 */
export async function carryOver(
  client: ClientBase,
  definitions: Definitions,
  catalogue: Catalogue,
  into: {
    readonly school: number;
    readonly collection: number;
    /** Ids of the submissions that are new. */
    readonly fresh: ReadonlySet<string>;
    readonly now: Date;
  },
): Promise<CarriedOver> {
  const { school, collection } = into;
  const previous = previousCatalogue(definitions, catalogue);
  const from = previous && (await previousCollection(client, school, previous.id));
  const submissions = await selectCarrySources(client, school, collection);
  if (previous === undefined || from === undefined || from === null) return { submissions, tables: [] };
  const earlier = Map.groupBy(await selectCarrySources(client, school, from), ({ table }) => table);
  const now = Map.groupBy(submissions, ({ table }) => table);
  const tables: TableCarried[] = [];
  for (const table of catalogue.tables) {
    const formers = formerTables(table, previous);
    const fresh = (now.get(table.name) ?? []).filter(({ id }) => into.fresh.has(id));
    if (fresh.length === 0 || !formers.some(({ id }) => table.carriedFrom.includes(id))) continue;
    const placed = formers.map((former) => {
      const found = placeCarried(earlier.get(former.name) ?? [], fresh, table.shape);
      // The rows of a table that only fills fields go nowhere themselves.
      return table.carriedFrom.includes(former.id) ? found : { placements: found.placements.map(alone), unplaced: [] };
    });
    const placements = placed.flatMap((one, former) => one.placements.map((placement) => ({ ...placement, former })));
    const unplaced = placed.flatMap((one) => one.unplaced);
    const place = { catalogue, table, previous, formers };
    const carried =
      placements.length === 0
        ? []
        : await insertCarried(client, place, { school, from, to: collection }, { placements, now: into.now });
    if (carried.length > 0 || unplaced.length > 0) tables.push({ place, into: carried, unplaced });
  }
  return { submissions, tables };
}

function alone<Placement extends object>(
  placement: Placement,
): Placement & { target: null; entries: readonly string[] } {
  return { ...placement, target: null, entries: [] };
}
