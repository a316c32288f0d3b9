import type { PlacedField } from '#schema/fields/PlacedField.ts';

const bySize = { s: 80, m: 130, l: 220, full: 320 } as const;

/** The width a column begins with: room for its title and for what it usually holds. */
export function usualWidth({ field, codes }: Pick<PlacedField, 'field' | 'codes'>): number {
  const title = 46 + 14 * (field.title.length + (field.unit === undefined ? 0 : field.unit.length + 2));
  const hint = field.display.width === undefined ? 100 : bySize[field.display.width];
  const longest = Math.max(0, ...[...(codes?.all.byCode.values() ?? [])].map(({ label }) => label.length));
  const labels = Math.min(200, 20 + 14 * longest);
  return Math.max(80, Math.min(260, Math.max(title, hint, field.kind === 'reference' ? 150 : labels)));
}
