import type { ClientBase } from 'pg';
import type { CarryPlace } from './CarryPlace.ts';
import { carryStatement, chainFunctions } from './carryStatement.ts';

/** Where the rows of an earlier submission go. */
export interface CarryPlacement {
  /** Which of the earlier tables. */
  readonly former: number;
  /** The earlier submission; `null` for the row that several departments shared. */
  readonly source: string | null;
  /** The submission that the rows become part of; `null` for a row that several departments share. */
  readonly target: string | null;
  /** The submissions whose history tells of it. */
  readonly entries: readonly string[];
}

/** What was carried into a submission. */
export interface CarriedInto {
  readonly submission: string;
  readonly rows: number;
  /** Values that were left behind, by field. */
  readonly emptied: Readonly<Record<string, number>>;
}

/** Carries the rows of the earlier tables over, in one statement. */
export async function insertCarried(
  client: ClientBase,
  place: CarryPlace,
  collections: { readonly school: number; readonly from: number; readonly to: number },
  carried: { readonly placements: readonly CarryPlacement[]; readonly now: Date },
): Promise<readonly CarriedInto[]> {
  await client.query(chainFunctions);
  const { rows } = await client.query<CarriedInto>(carryStatement(place), [
    collections.school,
    collections.to,
    collections.from,
    JSON.stringify(carried.placements.map((placement, at) => ({ ...placement, at }))),
    carried.now.toISOString(),
  ]);
  return rows;
}
