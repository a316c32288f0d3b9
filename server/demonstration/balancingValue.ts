import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Drawing } from './Drawing.ts';
import type { FailingCheck } from './RowJudge.ts';

/**
 * The number that makes up the difference between one number that a failing check speaks of and the sum of the
 * others; `undefined` where the field cannot hold it.
 */
export function balancingValue(drawing: Drawing, field: Field, failing: FailingCheck): Value | undefined {
  if (!isNumber(field)) return undefined;
  const { table, row, random } = drawing;
  const spoken = failing.fields.flatMap(
    (name) => table.fields.find((other) => other.name === name && isNumber(other)) ?? [],
  );
  const amounts = spoken.map((other) => Number(row[other.name] ?? 0));
  const sum = amounts.reduce((before, amount) => before + amount, 0);
  const most = field.maximum;
  // A check mostly names the whole first, before its parts.
  const whole = random.pick([amounts[0], Math.max(...amounts), random.pick(amounts)]);
  // Shares of a hundred have their whole in the bound that each of them has.
  const isShare = typeof most === 'number' && spoken.every((other) => other.maximum === most) && random.chance(50);
  const difference = isShare ? most - sum : 2 * (whole ?? 0) - sum;
  const places = field.kind === 'integer' ? 0 : (field.decimals?.stored ?? 0);
  const current = Number(row[field.name] ?? 0);
  const found = Number((current + (random.chance(50) ? difference : -difference)).toFixed(places));
  const value = field.kind === 'integer' ? found : String(found);
  const placed = drawing.placed.fields.get(field.name);
  return placed !== undefined && kindOf(field).read(value, placed, row).ok ? value : undefined;
}

function isNumber(field: Field): boolean {
  return field.kind === 'integer' || field.kind === 'decimal';
}
