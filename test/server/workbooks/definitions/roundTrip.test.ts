import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolder } from '#server/edition/readFolder.ts';
import { catalogueWorkbook } from '#server/workbooks/definitions/catalogueWorkbook.ts';
import type { DefinitionWorkbook } from '#server/workbooks/definitions/DefinitionWorkbook.ts';
import { readSheet, type ReadSheet } from '#server/workbooks/definitions/readSheet.ts';
import { sheetChanges } from '#server/workbooks/definitions/sheetChanges.ts';
import { sheetOf } from '#server/workbooks/definitions/sheetOf.ts';
import { readWorkbook } from '#server/workbooks/readWorkbook.ts';
import { inventedCatalogue } from '#test/support/inventedCatalogue.ts';
import { inventedWorkbook } from '#test/support/inventedWorkbook.ts';

async function throughSheet(workbook: DefinitionWorkbook): Promise<ReadSheet> {
  const opened = await readWorkbook(await sheetOf(workbook));
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  return readSheet(opened.workbook);
}

/** In code lists nothing, `null` and an empty list say the same. */
function withoutEmptyLists({ codeLists, ...rest }: DefinitionWorkbook): object {
  const plain = (object: object): object =>
    Object.fromEntries(
      Object.entries(object)
        .filter(
          ([name, value]) => name !== '$schema' && value !== null && !(Array.isArray(value) && value.length === 0),
        )
        .map(([name, value]) => [name, name === 'codes' ? (value as object[]).map(plain) : (value as unknown)]),
    );
  return { ...rest, codeLists: codeLists.map(plain) };
}

describe('a catalogue written as a workbook and read back', () => {
  it('says the same, whatever was invented, in the order of its fields', async () => {
    await fc.assert(
      fc.asyncProperty(inventedWorkbook, async (workbook) => {
        const { definitions, faults } = await throughSheet(workbook);
        expect(faults).toEqual([]);
        expect(withoutEmptyLists(definitions)).toEqual(withoutEmptyLists(workbook));
        expect(definitions.tables.map(({ properties }) => Object.keys(properties ?? {}))).toEqual(
          workbook.tables.map(({ properties }) => Object.keys(properties ?? {})),
        );
      }),
      { numRuns: 60, seed: 20 },
    );
  });

  const apart = new Set(['code-lists', 'plans', 'demonstrations', 'README.md']);
  const catalogues = async () => (await readdir('table-definitions')).filter((name) => !apart.has(name));

  it('changes no file of any catalogue that is delivered', async () => {
    const files = await readFolder('table-definitions');
    for (const id of await catalogues()) {
      const workbook = catalogueWorkbook(files, id);
      if (workbook === undefined) throw new Error(id);
      expect(sheetChanges(await throughSheet(workbook), files)).toEqual({ ok: true, changes: [] });
    }
  });

  it('changes no file of any sound catalogue, whatever the seed', async () => {
    for (const seed of [3, 77, 4096, 31_337, 9_999_991]) {
      const { files, id } = inventedCatalogue(seed);
      const workbook = catalogueWorkbook(files, id);
      if (workbook === undefined) throw new Error(id);
      expect(sheetChanges(await throughSheet(workbook), files)).toEqual({ ok: true, changes: [] });
    }
  });
});
