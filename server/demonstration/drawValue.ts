import type { Field, FieldKindName } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import { drawCode, drawCodes } from './drawCode.ts';
import type { Drawing } from './Drawing.ts';
import { drawDecimal, drawInteger } from './drawNumber.ts';
import { drawText } from './drawText.ts';
import { drawDay, drawMonth, drawYear } from './drawTime.ts';

const byKind: Readonly<Record<FieldKindName, (drawing: Drawing, field: Field) => Value | undefined>> = {
  text: drawText,
  date: drawDay,
  yearMonth: drawMonth,
  year: drawYear,
  integer: drawInteger,
  decimal: drawDecimal,
  boolean: ({ random }) => random.chance(60),
  code: drawCode,
  codes: drawCodes,
  reference: drawReference,
  references: (drawing, field) => {
    const value = drawReference(drawing, field);
    return value === undefined ? undefined : [value];
  },
  files: () => undefined,
};

/** A value that the field accepts, or null where none can be drawn in a few tries. */
export function drawValue(drawing: Drawing, field: Field): Value {
  const placed = drawing.placed.fields.get(field.name);
  if (field.default !== undefined && drawing.random.chance(70)) return field.default;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const value = byKind[field.kind](drawing, field);
    if (value === undefined || placed === undefined) return null;
    const read = kindOf(field).read(value, placed, drawing.row);
    if (read.ok) return read.value;
  }
  return null;
}

/** A value of the referred field in a row drawn before. */
function drawReference({ random, drawn }: Drawing, field: Field): string | undefined {
  for (const target of field.references ?? []) {
    const value = random.pick(drawn.get(target.table) ?? [])?.[target.field];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
