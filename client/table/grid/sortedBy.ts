import type { RowView } from '../../api/RowTransport.ts';

export type Direction = 'ASC' | 'DESC';

type Order = RowView['orderBy'];

/** An order by a field alone, or by it after the others; a field that is among them already keeps its place. */
export function sortedBy(order: Order, field: string, direction: Direction | undefined, also: boolean): Order {
  const others = order.filter((entry) => !(field in entry));
  if (direction === undefined) return others;
  if (!also) return [{ [field]: direction }];
  const at = order.findIndex((entry) => field in entry);
  return at < 0 ? [...others, { [field]: direction }] : order.with(at, { [field]: direction });
}
