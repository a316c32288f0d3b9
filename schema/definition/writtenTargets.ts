import { pointer } from '../issues/pointer.ts';
import type { PropertyFile, ReferenceTargetFile } from './TableFile.ts';

/** The targets of a reference as the file has them, with their pointers below the property; in the field's order. */
export function writtenTargets(
  property: PropertyFile,
): readonly { readonly target: ReferenceTargetFile; readonly pointer: string }[] {
  const inItems = property.type === 'array';
  const reference = inItems ? property.items?.reference : property.reference;
  const place = pointer(...(inItems ? ['items', 'reference'] : ['reference']));
  if (reference === undefined) return [];
  if (reference.anyOf === undefined) return [{ target: reference, pointer: place }];
  return reference.anyOf.map((target, position) => ({ target, pointer: place + pointer('anyOf', position) }));
}
