/** How one person likes the columns of a table: only what differs from the definition. */
export interface GridLayout {
  /** Names in the order they are drawn; a field that is missing here stands after its neighbour in the definition. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  /** The last of the columns that stay at the left; `null` for none; absent: the leading key. */
  readonly frozenTo?: string | null;
}

export const plainLayout: GridLayout = { order: [], hidden: [], widths: {} };
