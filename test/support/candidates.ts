import fc from 'fast-check';
import type { FieldKindName } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { PlacedField } from '#schema/fields/PlacedField.ts';

const blanks = [' ', '\t', '\n', '\r', '\u00A0', '\u1680', '\u2003', '\u2028', '\u3000', '\uFEFF', '\u200B', '\u0085'];
const strange = ['\u0001', '\u000B', '\u007F', '\uD800', '😀', '果', 'é', '０', 'x', '-', "'", '\\', '"', '{', ','];

/** Texts that stand at the edge of what a text may be. */
const oddText = fc
  .array(fc.oneof(fc.constantFrom(...blanks, ...strange), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

const year = fc.oneof(fc.integer({ min: 995, max: 1005 }), fc.integer({ min: 2021, max: 2024 }), fc.constant(9999));
const month = fc.integer({ min: 0, max: 13 }).map((of) => String(of).padStart(2, '0'));
const day = fc.integer({ min: 0, max: 32 }).map((of) => String(of).padStart(2, '0'));
const date = fc.tuple(year, month, day).map(([y, m, d]) => `${String(y).padStart(4, '0')}-${m}-${d}`);
const whole = fc.oneof(
  fc.integer({ min: -3, max: 100_003 }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(0, -0, 1000, 2023, 2024, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, -(2 ** 53), Number.MAX_SAFE_INTEGER),
);
const digits = fc.oneof(fc.bigInt({ min: 0n, max: 130n }), fc.bigInt({ min: 0n, max: 10n ** 21n })).map(String);
const decimal = fc
  .tuple(fc.constantFrom('', '', '-', '+'), digits, fc.constantFrom('', '.'), fc.stringMatching(/^[0-9]{0,7}$/))
  .map((parts) => parts.join(''));

/** Values that a field of the kind might be given: many right, many nearly so. */
export function candidates(placed: PlacedField): fc.Arbitrary<Value> {
  const { codes, pattern, format } = placed;
  const code = fc.oneof(
    fc.constantFrom(...(codes?.all.byCode.keys() ?? ['A1'])),
    fc.constantFrom('29', 'a', '果'),
    oddText,
  );
  const form = pattern?.javascript ?? format?.javascript;
  const text = fc.oneof(
    oddText,
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    ...(form === undefined ? [] : [fc.stringMatching(new RegExp(form.source)), fc.constant(format?.example ?? 'A1')]),
  );
  const list = fc.array(fc.oneof(text, code), { maxLength: 4 });
  const byKind: Readonly<Record<FieldKindName, fc.Arbitrary<Value>>> = {
    text,
    date: fc.oneof(date, fc.constantFrom('infinity', 'today', '2022-12-31', '0001-01-01 BC')),
    yearMonth: fc.tuple(year, month).map(([y, m]) => `${String(y).padStart(4, '0')}-${m}`),
    year: fc.oneof(year, whole),
    integer: whole,
    decimal: fc.oneof(
      decimal,
      fc.constantFrom('NaN', 'Infinity', '1e3', '0.5', '120', '120.01', '-0', '00', '1.10', '.5'),
    ),
    boolean: fc.boolean(),
    code,
    codes: fc.oneof(fc.uniqueArray(fc.constantFrom(...(codes?.all.byCode.keys() ?? ['A1'])), { minLength: 1 }), list),
    reference: fc.oneof(text, fc.constant('A1')),
    references: fc.oneof(list, fc.uniqueArray(fc.constantFrom('A1', 'B2', 'C33'), { minLength: 1 })),
    files: fc.constant(null),
  };
  return byKind[placed.field.kind];
}
