import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { readDefinitions } from '#schema/definition/readDefinitions.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import { readRow } from '#schema/rows/readRow.ts';
import { drawCollection, type DrawnTable } from '#server/demonstration/drawCollection.ts';
import type { RowJudge } from '#server/demonstration/RowJudge.ts';
import { readFolder } from '#server/edition/readFolder.ts';

const lenient: RowJudge = {
  count: undefined,
  compute: (row) => row,
  isRequired: () => true,
  failing: () => [],
  isPrepared: () => true,
};
const sizes = { rows: 25, tables: {} };

describe.each(['test/fixtures/definitions', 'test/fixtures/orchard'])('the rows drawn for %s', (folder) => {
  let definitions: Definitions;
  let catalogue: Catalogue;
  let drawn: readonly DrawnTable[];

  beforeAll(async () => {
    const read = readDefinitions(await readFolder(resolve(folder)));
    if (!read.ok || read.definitions.catalogues[0] === undefined) throw new Error('the fixtures have faults');
    definitions = read.definitions;
    catalogue = read.definitions.catalogues[0];
    drawn = drawCollection(catalogue, definitions.codeLists, sizes, () => lenient);
  });

  it('are accepted by the reader of rows, to the last value', () => {
    const refused = drawn.flatMap(({ table, rows }) => {
      const placed = placeTable(table, catalogue, definitions.codeLists);
      return rows.flatMap((row) => {
        const typed = Object.entries(row).filter(([name]) => {
          const field = placed.fields.get(name)?.field;
          return field !== undefined && fillerOf(field) === undefined;
        });
        const read = readRow(Object.fromEntries(typed), placed);
        return read.ok ? [] : read.issues.map((issue) => ({ table: table.name, issue, value: row[issue.field ?? ''] }));
      });
    });
    expect(refused).toEqual([]);
  });

  it('have keys that are complete and stand once', () => {
    for (const { table, rows } of drawn) {
      if (table.shape !== 'list') continue;
      const keys = rows.map((row) => table.key.map((name) => row[name]));
      expect(keys.flat()).not.toContain(null);
      expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(rows.length);
    }
  });

  it('refer to rows that are there', () => {
    for (const { table, rows } of drawn) {
      for (const field of table.fields.filter((one) => one.kind === 'reference')) {
        const targets = (field.references ?? []).flatMap((target) =>
          (drawn.find((one) => one.table.name === target.table)?.rows ?? []).map((row) => row[target.field]),
        );
        for (const row of rows) {
          const value = row[field.name] ?? null;
          if (value !== null && targets.length > 0) expect([...targets, ...(field.allow ?? [])]).toContain(value);
        }
      }
    }
  });

  it('are the same for the same seed and others for another', () => {
    const again = drawCollection(catalogue, definitions.codeLists, sizes, () => lenient);
    const other = drawCollection(catalogue, definitions.codeLists, sizes, () => lenient, undefined, 2);
    expect(again).toEqual(drawn);
    expect(other).not.toEqual(drawn);
  });
});
