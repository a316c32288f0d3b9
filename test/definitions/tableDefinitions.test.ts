import { beforeAll, describe, expect, it } from 'vitest';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '#server/edition/readFolder.ts';

let definitions: Definitions;

// A fault anywhere fails here, with the linter's own report.
beforeAll(async () => {
  const read = lintDefinitions(await readFolder('table-definitions'));
  expect(read.ok ? [] : read.faults).toEqual([]);
  if (read.ok) ({ definitions } = read);
});

function tables() {
  return definitions.catalogues.flatMap((catalogue) => catalogue.tables);
}

function catalogueOf2023() {
  return definitions.catalogues.find(({ id }) => id === 'vocational-2023');
}

describe('the definitions that are delivered', () => {
  it('tell of every table what one row is, what belongs in it and where it is known from', () => {
    const silent = tables().filter(
      ({ grain, description = '', origin }) => grain === '' || description.length < 12 || origin === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('tell of every field where it is known from', () => {
    const unknown = tables().flatMap(({ id, fields }) =>
      fields.filter(({ origin }) => origin === undefined).map(({ name }) => `${id}.${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('say in Chinese with every check what to mend', () => {
    const checks = definitions.catalogues.flatMap((catalogue) => [
      ...catalogue.checks.map(({ id, message }) => ({ id: `${catalogue.id} ${id}`, message })),
      ...catalogue.tables.flatMap((table) =>
        table.checks.map(({ id, message }) => ({ id: `${table.id} ${id}`, message })),
      ),
    ]);
    expect(checks.filter(({ message }) => !/[\u4e00-\u9fff]{4}/.test(message)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the collection of 2023 for higher vocational colleges', () => {
  it('has the 5 source, 20 basic and 65 special tables of the notice', () => {
    const layers = Object.groupBy(catalogueOf2023()?.tables ?? [], ({ layer }) => layer);
    expect(Object.entries(layers).map(([layer, found]) => [layer, found?.length])).toEqual([
      ['source', 5],
      ['basic', 20],
      ['special', 65],
    ]);
  });

  it('has 1,670 fields', () => {
    expect(catalogueOf2023()?.tables.reduce((sum, { fields }) => sum + fields.length, 0)).toBe(1670);
  });

  it('gives every table of it to somebody in the plan', () => {
    const plan = definitions.plans.find(({ catalogue: id }) => id === 'vocational-2023');
    const given = new Set(plan?.duties.map(({ table }) => table));
    expect(catalogueOf2023()?.tables.filter(({ name }) => !given.has(name))).toEqual([]);
  });
});
