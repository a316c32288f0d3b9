import { GraphQLError, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { GraphqlScalarName } from '#schema/fields/FieldKind.ts';
import { scalars } from '#server/api/tables/scalars.ts';

function told(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

describe('a variable', () => {
  it.each<[GraphqlScalarName, unknown, unknown]>([
    ['Decimal', '1204.50', '1204.5'],
    ['Decimal', '99999999999999.999999', '99999999999999.999999'],
    ['Decimal', 0.1, '0.1'],
    ['Decimal', 1204, '1204'],
    [
      'Decimal',
      0.1 + 0.2,
      'Decimal cannot represent 0.30000000000000004: expected the text of a decimal number such as "1204.5".',
    ],
    ['Decimal', '1e3', 'Decimal cannot represent "1e3": expected the text of a decimal number such as "1204.5".'],
    ['BigInt', 9007199254740991, 9007199254740991],
    ['BigInt', '9007199254740991', 9007199254740991],
    [
      'BigInt',
      '9007199254740993',
      'BigInt cannot represent "9007199254740993": expected a whole number between ±9007199254740991.',
    ],
    ['Date', '2024-02-29', '2024-02-29'],
    ['Date', '2023-02-29', 'Date cannot represent "2023-02-29": expected a day as "yyyy-MM-dd".'],
    ['YearMonth', '2023-09', '2023-09'],
    ['YearMonth', '2023-9', 'YearMonth cannot represent "2023-9": expected a month as "yyyy-MM".'],
  ])('of %s: %j', (name, input, value) => {
    expect(told(() => scalars[name].parseValue(input))).toBe(value);
  });
});

describe('a literal', () => {
  it.each<[GraphqlScalarName, string, unknown]>([
    ['Decimal', '0.30000000000000000004', '0.30000000000000000004'],
    ['Decimal', '"12"', '12'],
    ['Decimal', 'true', 'Decimal cannot represent true: expected the text of a decimal number such as "1204.5".'],
    ['Date', '"2023-09-01"', '2023-09-01'],
    ['Date', '2023', 'Date cannot represent 2023: expected a day as "yyyy-MM-dd".'],
    ['BigInt', '12', 12],
    ['BigInt', '1.5', 'BigInt cannot represent 1.5: expected a whole number between ±9007199254740991.'],
  ])('of %s: %s', (name, source, value) => {
    expect(told(() => scalars[name].parseLiteral(parseValue(source)))).toBe(value);
  });
});
