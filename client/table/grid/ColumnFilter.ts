/** What a person asks a column for; absent parts ask nothing. */
export interface ColumnFilter {
  readonly text?: { readonly how: 'contains' | 'equals' | 'startsWith'; readonly text: string };
  /** Canonical values. */
  readonly from?: string;
  readonly to?: string;
  /** Codes, or `true` and `false`; `''` is an empty cell. */
  readonly among?: readonly string[];
  /** Only empty cells, or only filled ones. */
  readonly empty?: boolean;
}

export const noFilter: ColumnFilter = {};

/** How a column of a field is asked. */
export type FilterShape = 'text' | 'range' | 'among' | 'none';

export function filterShape(kind: string): FilterShape {
  if (kind === 'files') return 'none';
  if (kind === 'code' || kind === 'codes' || kind === 'boolean') return 'among';
  return ['integer', 'decimal', 'year', 'date', 'yearMonth'].includes(kind) ? 'range' : 'text';
}
