import { describe, expect, it } from 'vitest';
import type { Field } from '#schema/definition/Field.ts';
import { referenceTests } from '#server/database/checks/referenceTests.ts';
import { orchard, orchardOf, orchardTable } from '#test/support/ruleOrchard.ts';

function severities(missing: Field['missing']): readonly string[] {
  const catalogue = orchardOf(2023);
  const plan = orchard.plans.find((one) => one.catalogue === catalogue.id);
  if (plan === undefined) throw new Error('the orchard has no plan');
  const pickings = orchardTable('pickings');
  const fields = pickings.fields.map((field) =>
    field.name === 'treeNo' && missing !== undefined ? { ...field, missing } : field,
  );
  const table = { ...pickings, fields, references: [] };
  return referenceTests({ catalogue, table, plan, previous: undefined }).map(({ severity }) => severity);
}

describe('a value that names no row', () => {
  it('is an error where the definition says nothing', () => {
    expect(severities(undefined)).toEqual(['error']);
  });

  it('is a warning where the row may be missing', () => {
    expect(severities('warning')).toEqual(['warning']);
  });

  it('is nothing where the row need not be there', () => {
    expect(severities('ignore')).toEqual([]);
  });
});
