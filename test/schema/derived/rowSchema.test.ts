/* eslint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema */
import { expect, it } from 'vitest';
import { formSchema } from '#schema/derived/formSchema.ts';
import { rowSchema } from '#schema/derived/rowSchema.ts';
import { readFixtures } from '../../support/readFixtures.ts';
import { tableOf } from '../../support/tableOf.ts';

const orchard = await readFixtures('orchard');

it('a row schema says everything that is refused on save', () => {
  expect(rowSchema(tableOf(orchard, 'plots'))).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '地块表',
    type: 'object',
    additionalProperties: false,
    properties: {
      plotCode: {
        title: '地块编号',
        anyOf: [{ type: 'string', trimmed: true, pattern: '^[A-Z][0-9]{1,3}$' }, { type: 'null' }],
      },
      plotName: { title: '地块名称', anyOf: [{ type: 'string', trimmed: true, maxLength: 20 }, { type: 'null' }] },
    },
  });
  const { properties, allOf } = rowSchema(tableOf(orchard, 'trees')) as {
    properties: Record<string, { anyOf: readonly unknown[] }>;
    allOf: readonly unknown[];
  };
  expect(properties['height']?.anyOf[0]).toEqual({
    type: 'string',
    decimal: { places: 2, digits: 18, minimum: '0.5', maximum: '120' },
  });
  expect(properties['prunedOn']?.anyOf[0]).toEqual({
    type: 'string',
    format: 'date',
    notBefore: '2022-01-01',
    notAfter: '2022-12-31',
  });
  expect(allOf[0]).toEqual({
    if: { properties: { fruitGroup: { const: '1' } }, required: ['fruitGroup'] },
    then: { properties: { fruit: { anyOf: [{ enum: ['11', '12', '19'] }, { type: 'null' }] } } },
  });
});

it('a form schema says what to draw and nothing more', () => {
  expect(formSchema(tableOf(orchard, 'plots'))).toMatchObject({
    type: 'object',
    title: '地块表',
    properties: { plotCode: { type: 'string', title: '地块编号' }, plotName: { type: 'string', title: '地块名称' } },
  });
});
