import type { Field } from '../definition/Field.ts';
import type { FieldKind } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import { figureOf, readTypedWhole, readWhole, type WholeBounds, wholeChecks } from './wholeNumber.ts';

const mostOfInteger = 2 ** 31 - 1;
const leastOfInteger = -(2 ** 31);

/** Without a highest value, or with a bound past 2³¹, the column is a bigint; values stay exact in JavaScript. */
function isBig({ minimum, maximum }: Field): boolean {
  if (typeof maximum === 'object') return false;
  return (
    typeof maximum !== 'number' || maximum > mostOfInteger || (typeof minimum === 'number' && minimum < leastOfInteger)
  );
}

function bounds({ field, minimum, maximum }: PlacedField): WholeBounds {
  const big = isBig(field);
  return {
    least: minimum === undefined ? (big ? Number.MIN_SAFE_INTEGER : leastOfInteger) : Math.ceil(figureOf(minimum)),
    most: maximum === undefined ? Number.MAX_SAFE_INTEGER : Math.floor(figureOf(maximum)),
  };
}

/** A whole number. */
export const integer: FieldKind = {
  name: 'integer',
  read: (input, placed) => readWhole(input, placed, bounds(placed), 'integer'),
  readTyped: (text, placed) => readTypedWhole(text, placed, bounds(placed), 'integer'),
  format: String,
  exactText: String,
  jsonSchema(placed) {
    const { least, most } = bounds(placed);
    return { type: 'integer', minimum: least, maximum: most };
  },
  postgresType: (field) => (isBig(field) ? 'bigint' : 'integer'),
  postgresChecks: (placed, column) => wholeChecks(column(placed.field.name), bounds(placed)),
  graphqlScalar: (field) => (isBig(field) ? 'BigInt' : 'Int'),
  scale: 'ratio',
  widget: 'integer',
  cellFormat: () => '0',
};
