import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { balancingValue } from './balancingValue.ts';
import type { Drawing } from './Drawing.ts';
import { drawValue } from './drawValue.ts';
import type { FailingCheck, RowJudge } from './RowJudge.ts';

const tries = 300;

/** Changes what failing checks speak of, but nothing `settled`, until they hold, or returns the best row found. */
export function mendRow(drawing: Drawing, drawn: RowValues, judge: RowJudge, settled: ReadonlySet<string>): RowValues {
  let row = drawn;
  let failing = judge.failing(row);
  for (let at = 0; at < tries && failing.length > 0; at += 1) {
    const check = drawing.random.pick(failing);
    if (check === undefined) break;
    const names = [...check.fields, ...check.beneath];
    const field = drawing.random.pick(
      drawing.table.fields.filter(
        (one) => names.includes(one.name) && !settled.has(one.name) && mayChange(drawing, one),
      ),
    );
    if (field === undefined) continue;
    const changed = judge.compute({ ...row, [field.name]: otherValue({ ...drawing, row }, field, check) });
    const left = judge.failing(changed);
    if (left.length <= failing.length) {
      row = changed;
      failing = left;
    }
  }
  return row;
}

function mayChange({ table }: Drawing, field: Field): boolean {
  return (
    field.copies === undefined &&
    field.computed === undefined &&
    field.references === undefined &&
    !(table.key.includes(field.name) && field.kind === 'text')
  );
}

/** Another value to try: drawn anew, empty, zero, what makes sums come out, or that of a field the check speaks of. */
function otherValue(drawing: Drawing, field: Field, check: FailingCheck): Value {
  const { random, table, row } = drawing;
  const chance = random.between(1, 10);
  if (chance <= 2 && !field.required) return null;
  if (chance <= 3 && field.kind === 'integer') return typeof field.minimum === 'number' ? field.minimum : 0;
  if (chance <= 3 && field.kind === 'decimal') return typeof field.minimum === 'number' ? String(field.minimum) : '0';
  if (chance <= 7) {
    const balanced = balancingValue(drawing, field, check);
    if (balanced !== undefined) return balanced;
  }
  if (chance <= 8) {
    const same = table.fields.filter(
      (other) =>
        other.kind === field.kind &&
        other.name !== field.name &&
        other.pattern === field.pattern &&
        check.fields.includes(other.name),
    );
    const value = row[random.pick(same)?.name ?? ''];
    const placed = drawing.placed.fields.get(field.name);
    if (value !== undefined && value !== null && placed !== undefined && kindOf(field).read(value, placed, row).ok)
      return value;
  }
  return drawValue(drawing, field);
}
