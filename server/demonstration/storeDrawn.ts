import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { isTyped } from '#schema/definition/isTyped.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { CurrentRow } from '../database/rows/selectCurrent.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { saveRows } from '../rows/saveRows.ts';
import type { DrawnTable } from './drawCollection.ts';

interface OpenPart {
  readonly id: string;
  readonly department: string;
  readonly fields: readonly string[] | null;
}

const batch = 1000;

/** What is known of the rows of a table before they are stored. */
export interface KnownRows {
  /** The field that tells whose row it is; other rows go round. */
  readonly departmentField: string | undefined;
  /** The rows that were carried over, in the order in which they were given to the drawing. */
  readonly carried: readonly CurrentRow[];
  /** Whether somebody has gone through a carried row already; else it is left as it was carried. */
  readonly isSeen: (position: number) => boolean;
}

/** Stores drawn rows the way people do: by the collector of the department that each row is given to, with history. */
export async function storeDrawn(
  pool: Pool,
  place: { readonly definitions: Definitions; readonly catalogue: Catalogue; readonly collection: number },
  drawn: DrawnTable,
  collectors: ReadonlyMap<string, Viewer>,
  { departmentField, carried, isSeen }: KnownRows,
): Promise<void> {
  const { table } = drawn;
  const rows = drawn.rows.flatMap((values, at) => {
    const position = drawn.given[at];
    const stored = position === undefined ? undefined : carried[position];
    return stored !== undefined && !isSeen(position ?? 0) ? [] : [{ values, stored }];
  });
  const { rows: parts } = await pool.query<OpenPart>(
    'select id, department, fields from platform.submission where collection_id = $1 and table_name = $2 order by part, department',
    [place.collection, table.name],
  );
  for (const [at, part] of parts.entries()) {
    const viewer = collectors.get(part.department);
    if (viewer === undefined) continue;
    const own =
      table.shape === 'record'
        ? rows
        : rows.filter(({ values, stored }, index) =>
            stored === undefined
              ? ownerOf(values, index, parts, departmentField) === at
              : stored.submission === part.id,
          );
    const changes = own.map(({ values, stored }) =>
      stored === undefined
        ? { id: randomUUID(), set: typedValues(drawn, values, part.fields) }
        : { id: stored.id, revision: stored.revision, set: typedValues(drawn, values, part.fields) },
    );
    for (let from = 0; from < changes.length; from += batch) {
      const { refused } = await saveRows(
        pool,
        viewer,
        { definitions: place.definitions, catalogue: place.catalogue, table, submission: part.id },
        { rows: changes.slice(from, from + batch), now: new Date() },
      );
      // Drawn rows keep to their definition: a refusal is a fault of the drawing, not of the data.
      if (refused.length > 0)
        throw new Error(`A drawn row of ${table.id} was refused: ${JSON.stringify(refused[0]?.issues)}`);
    }
  }
}

/** Position of the part that a row is given to. */
function ownerOf(
  row: RowValues,
  index: number,
  parts: readonly OpenPart[],
  departmentField: string | undefined,
): number {
  const named =
    departmentField === undefined ? -1 : parts.findIndex((part) => part.department === row[departmentField]);
  return named >= 0 ? named : index % parts.length;
}

/** What a person would have typed: neither copied nor computed values, and of a divided record the own fields only. */
function typedValues({ table }: DrawnTable, row: RowValues, part: readonly string[] | null): RowValues {
  return Object.fromEntries(
    table.fields
      .filter((field) => isTyped(field) && (part === null || part.includes(field.name)))
      .flatMap((field) => {
        const value = row[field.name] ?? null;
        return value === null ? [] : [[field.name, value]];
      }),
  );
}
