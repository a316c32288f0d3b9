import type { FieldKind } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import { typedDate } from './typedDate.ts';
import { figureOf, readTypedWhole, readWhole, type WholeBounds, wholeChecks } from './wholeNumber.ts';

function bounds({ minimum, maximum }: PlacedField): WholeBounds {
  return {
    least: minimum === undefined ? 1000 : Math.max(1000, Math.ceil(figureOf(minimum))),
    most: maximum === undefined ? 9999 : Math.min(9999, Math.floor(figureOf(maximum))),
  };
}

/** A year of the calendar, of four digits. */
export const year: FieldKind = {
  name: 'year',
  read: (input, placed) => readWhole(input, placed, bounds(placed), 'year'),
  readTyped(text, placed) {
    const typed = typedDate(text);
    return typed?.year === undefined
      ? readTypedWhole(text, placed, bounds(placed), 'year')
      : readWhole(typed.year, placed, bounds(placed), 'year');
  },
  format: String,
  exactText: String,
  jsonSchema(placed) {
    const { least, most } = bounds(placed);
    return { type: 'integer', minimum: least, maximum: most };
  },
  postgresType: () => 'integer',
  postgresChecks: (placed, column) => wholeChecks(column(placed.field.name), bounds(placed)),
  graphqlScalar: () => 'Int',
  scale: 'interval',
  widget: 'year',
  cellFormat: () => '0',
};
