import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditTarget } from '#client/table/editing/EditTarget.ts';
import { enterCells } from '#client/table/editing/enterCells.ts';
import { pasteBlock } from '#client/table/editing/paste/pasteBlock.ts';
import { newRowId } from '#client/table/store/newRowId.ts';
import { rowEditing } from '#client/table/store/rowEditing.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { PlacedField } from '#schema/fields/PlacedField.ts';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import type { RunningSystem } from '#server/start.ts';
import { candidates } from '../../support/candidates.ts';
import { openTrees } from '../../support/openTrees.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let collector: TestPerson;
let submission: string;
let trees: EditTarget;
let typed: readonly PlacedField[];

beforeAll(async () => {
  system = await startTestServer({ DEFINITIONS_FOLDER: resolve('test/fixtures/orchard') });
  collector = await asPerson(system, 'collector', 'D01');
  const { rows } = await system.database.pool.query<{ id: string }>(
    "select id from platform.submission where table_name = 'trees'",
  );
  submission = rows[0]?.id ?? '';
  trees = await openTrees([]);
  typed = [...trees.fields.kit.placed.fields.values()].filter(({ field }) => fillerOf(field) === undefined);
});

afterAll(async () => {
  await system.stop();
});

/** What became of a text: the value that is stored, or that it was refused and why. */
type Verdict = { readonly value: Value } | { readonly refused: string };

function verdict(target: EditTarget, id: string, field: string): Verdict {
  const row = target.store.row(id);
  const refused = row?.refused[field];
  return refused === undefined ? { value: row?.values[field] ?? null } : { refused: refused.issue.code };
}

type Texts = Readonly<Record<string, string>>;
type Verdicts = Readonly<Record<string, Verdict>>;

/** One row in which each field is given its text in one way. */
function inNewRow(texts: Texts, give: (id: string, placed: PlacedField, text: string) => void): Verdicts {
  const verdicts: Record<string, Verdict> = {};
  for (const placed of typed) {
    const id = trees.store.add();
    give(id, placed, texts[placed.field.name] ?? '');
    verdicts[placed.field.name] = verdict(trees, id, placed.field.name);
  }
  return verdicts;
}

function inForm(texts: Texts): Verdicts {
  return inNewRow(texts, (id, { field }, text) => {
    rowEditing({ store: trees.store, id, fields: trees.fields, editable: trees.editable }).type(field, text);
  });
}

function inGrid(texts: Texts): Verdicts {
  return inNewRow(texts, (id, { field }, text) => {
    const x = trees.columns.findIndex(({ name }) => name === field.name);
    enterCells(trees, { x, y: trees.store.indexOf(id), width: 1, height: 1 }, text, undefined);
  });
}

/** Each text in a row of its own, so that none chooses the codes of another. */
async function byPaste(texts: Texts): Promise<Verdicts> {
  const verdicts: Record<string, Verdict> = {};
  for (const { field } of typed) {
    const cell = `"${(texts[field.name] ?? '').replaceAll('"', '""')}"`;
    const x = trees.columns.findIndex(({ name }) => name === field.name);
    const into = { x, y: trees.store.count, width: 1, height: 1 };
    // oxlint-disable-next-line no-await-in-loop -- each paste adds a row behind the one before
    await pasteBlock(trees, { plain: cell, html: '', picture: false }, into, { goesOn: () => true, tell: () => {} });
    verdicts[field.name] = verdict(trees, trees.store.idAt(trees.store.count - 1) ?? '', field.name);
  }
  return verdicts;
}

/** The value is of another type, or the row is refused. */
const valueRefusal = /^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|VALUES?_REFUSED|ROW_\w+)$/;

const save = `mutation Save($submission: ID!, $rows: [Orchard2023TreesChange!]!) {
  answer: saveOrchard2023Trees(submission: $submission, rows: $rows) { saved { _row { id } } refused { id } }
}`;

/** Values as the API stores them, by field; a field that is refused has none. */
async function byApi(values: Readonly<Record<string, Value>>): Promise<Readonly<Record<string, Value>>> {
  const rows = Object.entries(values).map(([name, value]) => ({
    id: newRowId(),
    revision: null,
    set: { [name]: value },
  }));
  const answer = await collector.query(save, { submission, rows });
  // Anything but a refusal of the values is a fault of this test.
  if (answer.errors !== undefined) {
    expect(answer.errors[0].extensions.code).toMatch(valueRefusal);
    return {};
  }
  const names = Object.keys(values);
  if (names.length === 0) return {};
  const read = await collector.query(
    `{ orchard2023 { trees(states: [notStarted, draft], limit: 1000, offset: 0) { nodes { _row { id } ${names.join(' ')} } } } }`,
  );
  const nodes = read.data.orchard2023.trees.nodes as readonly (Record<string, Value> & { _row: { id: string } })[];
  return Object.fromEntries(
    rows.flatMap(({ id }, at) => {
      const node = nodes.find((one) => one._row.id === id);
      const name = names[at] ?? '';
      return node === undefined ? [] : [[name, node[name] ?? null]];
    }),
  );
}

/** Texts as people write them: values of the kind, right and nearly right, and what sheets make of them. */
function textFor(placed: PlacedField): fc.Arbitrary<string> {
  const shown = candidates(placed).map((value) => {
    if (value === null) return '';
    if (Array.isArray(value)) return value.join('、');
    return typeof value === 'boolean' ? (value ? '√' : '×') : String(value);
  });
  const labels = [...(placed.codes?.all.byCode.values() ?? [])].flatMap(({ label, aliases }) => [
    label,
    ...(aliases ?? []),
  ]);
  const usual = fc.constantFrom(
    '',
    ' ',
    '无',
    '—',
    'N/A',
    '是',
    '否',
    'Y',
    'n',
    '２０２３年8月1日',
    '2023-8-1',
    '20230801',
  );
  const odd = fc.constantFrom(
    '9.1',
    '45139',
    '1,204',
    '1,5',
    '１２',
    ' 12 ',
    '1 204.50',
    '(3)',
    '12%',
    '😀',
    '二\u200b十',
    '2/29/2023',
  );
  return fc.oneof(shown, shown, usual, odd, ...(labels.length === 0 ? [] : [fc.constantFrom(...labels)]));
}

/** What a spreadsheet has lost or failed at; only a pasted cell may be one. */
const ofSheets = /^(#.*|[1-9](\.\d+)?E\+\d+|Err:\d+)$/;

describe('form, grid, paste and API', () => {
  it(
    'come to the same verdict and store the same value, whatever the kind of the field',
    { timeout: 120_000 },
    async () => {
      const texts = fc
        .record(Object.fromEntries(typed.map((placed) => [placed.field.name, textFor(placed)])))
        .filter((all) =>
          Object.values(all).every((text) => !ofSheets.test(text.trim()) && !/[\u00a0\u2007\u202f\0]/.test(text)),
        );
      let stored = 0;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(texts, async (all) => {
          await system.database.pool.query('delete from orchard2023.trees');
          const form = inForm(all);
          expect({ grid: inGrid(all), paste: await byPaste(all) }).toEqual({ grid: form, paste: form });
          const values = Object.fromEntries(
            Object.entries(form).flatMap(([name, one]) =>
              'value' in one && one.value !== null ? [[name, one.value]] : [],
            ),
          );
          expect(await byApi(values)).toEqual(values);
          stored += Object.keys(values).length;
          for (const [name, one] of Object.entries(form)) {
            // The API takes codes: a label that several have is for it a text like any other.
            if (!('refused' in one) || one.refused === 'ambiguousLabel') continue;
            refused += 1;
            // oxlint-disable-next-line no-await-in-loop -- a value of a wrong type refuses all that is sent with it
            expect(await byApi({ [name]: asSent(name, all[name] ?? '') })).toEqual({});
          }
        }),
        { numRuns: 25, endOnFailure: true },
      );
      expect([stored > 100, refused > 50]).toEqual([true, true]);
    },
  );
});

/** A text as a program would send it that knows the type of the field; JSON has no number for infinity. */
function asSent(name: string, text: string): Value {
  const placed = typed.find(({ field }) => field.name === name);
  const scalar = placed === undefined ? 'String' : kindOf(placed.field).graphqlScalar(placed.field);
  const number = Number(text);
  if ((scalar === 'Int' || scalar === 'BigInt') && text.trim() !== '' && Number.isFinite(number)) return number;
  return placed !== undefined && kindOf(placed.field).graphqlList === true ? text.split('、') : text;
}
