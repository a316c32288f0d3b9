import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { type Answer, asPerson, type TestPerson } from '../../../support/people.ts';
import { startTestServer } from '../../../support/startTestServer.ts';

const path = 'harbour-2023/tables/2.1-piers.json';

let system: RunningSystem;
let maintainer: TestPerson;
let text: string;

beforeAll(async () => {
  system = await startTestServer({ DEFINITIONS_FOLDER: 'test/fixtures/harbour' });
  maintainer = await asPerson(system, 'maintainer');
  text = await readFile(`test/fixtures/harbour/${path}`, 'utf8');
});

afterAll(() => system.stop());

const review = `query ($files: [DraftFileInput!]!, $path: String!) { draftReview(files: $files, path: $path) {
  faults { file line code message mend } kit sdl changes { catalogue group act text breaking } } }`;

async function reviewOf(changed: string | null): Promise<Answer['body']> {
  const files = changed === text ? [] : [{ path, text: changed }];
  const { data, errors } = await maintainer.query(review, { files, path });
  expect(errors).toBeUndefined();
  return data.draftReview;
}

describe('a draft', () => {
  it('that changes nothing has no faults and no differences', async () => {
    const found = await reviewOf(text);
    expect(found).toMatchObject({ faults: [], changes: [] });
    expect(JSON.parse(found.kit).table.name).toBe('piers');
    expect(found.sdl).toContain('type Harbour2023Piers {');
    expect(found.sdl).not.toContain('type Harbour2023Calls {');
  });

  it('shows what a new field becomes: form, types, difference', async () => {
    const definition = JSON.parse(text);
    definition.properties.lamps = { type: 'integer', minimum: 0, maximum: 99, title: '灯数', unit: '盏' };
    const found = await reviewOf(JSON.stringify(definition));
    expect(found.faults).toEqual([]);
    expect(JSON.parse(found.kit).table.fields.at(-1)).toMatchObject({ name: 'lamps', kind: 'integer' });
    expect(found.sdl).toMatch(/"""灯数（盏）"""\s+lamps: Int/);
    expect(found.changes).toContainEqual(
      expect.objectContaining({ catalogue: 'harbour-2023', act: 'added', breaking: false }),
    );
    const { rows } = await system.database.pool.query(
      `select 1 from information_schema.columns where table_name = 'piers' and column_name = 'lamps'`,
    );
    expect(rows).toEqual([]);
  });

  it('says what is wrong, where and how to mend it, and derives nothing', async () => {
    const found = await reviewOf(text.replace('"title": "水深"', '"titel": "水深"'));
    expect(found).toMatchObject({ kit: null, sdl: null, changes: [] });
    expect(found.faults.length).toBeGreaterThan(0);
    expect(found.faults[0]).toMatchObject({ file: path, line: expect.any(Number) });
    expect(found.faults[0].mend).not.toBe('');
  });

  it('that is half written is a fault like others', async () => {
    const found = await reviewOf(text.slice(0, text.length / 2));
    expect(found.faults).not.toEqual([]);
  });

  it('of a file that is removed shows the table as gone', async () => {
    const { data } = await maintainer.query(review, {
      path: 'harbour-2023/tables/1.3-ferries.json',
      files: [{ path: 'harbour-2023/tables/1.3-ferries.json', text: null }],
    });
    expect(data.draftReview.kit).toBeNull();
  });
});

describe('the files of the definitions', () => {
  it('are read by maintainers', async () => {
    const { data } = await maintainer.query('{ definitionTexts { path title } }');
    expect(data.definitionTexts).toContainEqual({ path, title: '2.1 码头表' });
  });

  it.each(['qualityOffice', 'administrator', 'analyst'] as const)('and not by the role %s', async (role) => {
    const person = await asPerson(system, role);
    const answers = await Promise.all([
      person.query('{ definitionTexts { path } }'),
      person.query(review, { files: [], path }),
    ]);
    for (const { errors } of answers)
      expect(errors[0].extensions).toEqual({ code: 'NOT_ALLOWED', details: { to: 'maintain' } });
  });
});
