import type { PlacedTable } from '../fields/PlacedField.ts';

/** Fields in an order in which each comes after the field that chooses its codes. */
export function choosersFirst(names: readonly string[], table: PlacedTable): readonly string[] {
  if (names.length < 2) return names;
  const depth = (name: string, below: number): number => {
    const chooser = table.fields.get(name)?.codes?.chooser;
    // Fields that choose each other in a circle are a fault of the definition; here they only must end.
    return chooser === undefined || below > table.fields.size ? below : depth(chooser, below + 1);
  };
  return names.toSorted((a, b) => depth(a, 0) - depth(b, 0));
}
