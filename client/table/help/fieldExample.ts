import type { PlacedField } from '#schema/fields/PlacedField.ts';

/** What a value may look like, where its form is not plain; made from the definition and its window of time. */
export function fieldExample({ field, window, format }: PlacedField): string | undefined {
  if (format !== undefined) return format.example;
  if (window === undefined) return undefined;
  if (field.kind === 'date') return window.end;
  if (field.kind === 'yearMonth') return window.end.slice(0, 7);
  if (field.kind === 'year') return window.end.slice(0, 4);
  if (field.kind === 'decimal' && field.decimals !== undefined)
    return `1204${field.decimals.stored === 0 ? '' : `.${'56789012'.slice(0, field.decimals.stored)}`}`;
  return undefined;
}
