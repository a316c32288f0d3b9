import type { Field } from '../definition/Field.ts';
import { kindOf } from '../fields/fieldKinds.ts';

/** The places that a number of a field is stored with, and what its amount must stay below, as decimal text. */
export function numberLimits(field: Field): { readonly places: number; readonly below: string } {
  if (field.kind === 'decimal') {
    const places = field.decimals?.stored ?? 0;
    return { places, below: `1${'0'.repeat(20 - places)}` };
  }
  const isSmall = kindOf(field).postgresType(field) === 'integer';
  return { places: 0, below: isSmall ? String(2 ** 31) : String(2 ** 53) };
}
