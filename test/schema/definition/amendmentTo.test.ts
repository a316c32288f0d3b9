import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendmentTo } from '#schema/definition/amendmentTo.ts';
import { amendTable } from '#schema/definition/amendTable.ts';
import type { TableFile } from '#schema/definition/TableFile.ts';

const property = fc.record(
  {
    type: fc.constantFrom('string', 'integer'),
    title: fc.constantFrom('甲', '乙', '丙'),
    unit: fc.constantFrom('人', '册'),
    display: fc.record({ group: fc.constantFrom('一', '二') }, { requiredKeys: [] }),
  },
  { requiredKeys: ['type', 'title'] },
);
const table = fc.record({
  title: fc.constantFrom('表一', '表二'),
  required: fc.subarray(['a', 'b']),
  properties: fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), property, { noNullPrototype: true })
    .map((properties) => properties),
}) as fc.Arbitrary<TableFile>;

describe('an amendment made of two definitions', () => {
  it('makes the second of the first, in the order of its fields', () => {
    fc.assert(
      fc.property(table, table, (base, target) => {
        const amendment = amendmentTo(base, target);
        if (amendment === undefined) return;
        const made = amendTable(base, amendment);
        expect(made).toEqual(target);
        expect(Object.keys(made.properties ?? {})).toEqual(Object.keys(target.properties ?? {}));
      }),
      { numRuns: 200 },
    );
  });

  it('is empty without a difference, and small with a small one', () => {
    const base: TableFile = {
      title: '花圃表',
      properties: { bedCode: { type: 'string', title: '编号' }, soil: { type: 'string', title: '土壤' } },
      required: ['bedCode'],
    };
    expect(amendmentTo(base, structuredClone(base))).toEqual({});
    expect(
      amendmentTo(base, {
        ...base,
        properties: {
          bedCode: { type: 'string', title: '编号', maxLength: 9 },
          size: { type: 'integer', title: '面积' },
          soil: { type: 'string', title: '土壤' },
        },
      }),
    ).toEqual({ properties: { bedCode: { maxLength: 9 }, size: { type: 'integer', title: '面积' } } });
  });

  it('is none where fields have changed places', () => {
    const a = { type: 'string', title: '甲' } as const;
    const b = { type: 'string', title: '乙' } as const;
    expect(amendmentTo({ properties: { a, b } }, { properties: { b, a } })).toBeUndefined();
  });
});
