import { type RefObject, useLayoutEffect, useState } from 'react';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import type { ColumnsInUse } from './useGridLayout.ts';
import { usualWidth } from './usualWidth.ts';

/** Of the width of a grid, what may stay while the rest moves. */
const most = 0.6;

/** How many of the columns that stay at the left can: the others need room to be seen. */
export function useFittingFreeze(
  box: RefObject<HTMLElement | null>,
  { shown, frozen, widths }: ColumnsInUse,
  table: PlacedTable,
): number {
  const [width, setWidth] = useState(Infinity);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [box]);
  let taken = 0;
  for (const [at, field] of shown.slice(0, frozen).entries()) {
    taken += widths[field.name] ?? usualWidth({ field, codes: table.fields.get(field.name)?.codes });
    if (taken > width * most) return at;
  }
  return frozen;
}
