import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '#schema/definition/Table.ts';
import { ajvFormats, ajvKeywords } from '#schema/derived/ajvVocabulary.ts';
import { completeRowSchema } from '#schema/derived/completeRowSchema.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import { compileTable } from '#schema/rules/compileTable.ts';
import { rowFailures } from '#schema/rules/rowFailures.ts';
import { orchard, orchardOf, orchardScope, orchardTable } from '#test/support/ruleOrchard.ts';

/** The trees, where a remark is asked for under a condition. */
function treesWith(requiredIf: string): Table {
  const table = orchardTable('trees');
  return {
    ...table,
    fields: table.fields.map((field) => (field.name === 'remark' ? { ...field, requiredIf } : field)),
  };
}

const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const rows = fc.record({
  treeNo: optional(fc.constant('T1')),
  fruit: optional(fc.constantFrom('1', '11', '12', '21')),
  early: optional(fc.integer({ min: 0, max: 4 })),
  bought: fc.constant(1),
  planned: fc.constant(1),
  healthy: optional(fc.boolean()),
  remark: optional(fc.constant('老树')),
});

describe('the schema of a row that may be submitted', () => {
  it.each([
    'this.healthy',
    '!this.healthy',
    'this.early > 2 || !has(this.healthy)',
    'label(this.fruit) in ["苹果树", "桃树"] && !(this.early <= 1)',
    'this.fruit != "11"',
    '!(label(this.fruit) == "梨树")',
  ])('asks for what the rules ask for: %s', (condition) => {
    const table = treesWith(condition);
    const rules = compileTable(table, orchardScope('trees'));
    const ajv = new Ajv2020({ strict: false, keywords: [...ajvKeywords], formats: ajvFormats });
    const isComplete = ajv.compile(completeRowSchema(placeTable(table, orchardOf(2023), orchard.codeLists), rules));
    fc.assert(
      fc.property(rows, (row) => {
        expect({ row, complete: isComplete(row) }).toEqual({ row, complete: rowFailures(rules, row).length === 0 });
      }),
      { numRuns: 100 },
    );
  });
});
