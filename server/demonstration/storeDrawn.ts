import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { isTyped } from '#schema/definition/isTyped.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { saveRows } from '../rows/saveRows.ts';
import type { DrawnTable } from './drawCollection.ts';

interface OpenPart {
  readonly id: string;
  readonly department: string;
  readonly fields: readonly string[] | null;
}

const batch = 1000;

/**
 * Stores drawn rows the way people do: by the collector of the department that each row is given to, with history.
 * `departmentField` names, by table, the field that tells whose row it is; other rows go round.
 */
export async function storeDrawn(
  pool: Pool,
  place: { readonly definitions: Definitions; readonly catalogue: Catalogue; readonly collection: number },
  drawn: DrawnTable,
  collectors: ReadonlyMap<string, Viewer>,
  departmentField: string | undefined,
): Promise<void> {
  const { table, rows } = drawn;
  const { rows: parts } = await pool.query<OpenPart>(
    'select id, department, fields from platform.submission where collection_id = $1 and table_name = $2 order by part, department',
    [place.collection, table.name],
  );
  for (const [at, part] of parts.entries()) {
    const viewer = collectors.get(part.department);
    if (viewer === undefined) continue;
    const own =
      table.shape === 'record' ? rows : rows.filter((row, index) => ownerOf(row, index, parts, departmentField) === at);
    const changes = own.map((row) => ({ id: randomUUID(), set: typedValues(drawn, row, part.fields) }));
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
