import type { RowView } from '../../api/RowTransport.ts';

/** What the header of a column shows beside its title. */
export interface HeaderSigns {
  /** Its place among the columns that the rows are sorted by, and the direction. */
  readonly sort: { readonly place: number; readonly direction: 'ASC' | 'DESC' } | undefined;
  readonly filtered: boolean;
}

export function headerSigns(field: string, orderBy: RowView['orderBy'], filtered: ReadonlySet<string>): HeaderSigns {
  const place = orderBy.findIndex((entry) => field in entry);
  const direction = orderBy[place]?.[field];
  return {
    sort: direction === undefined ? undefined : { place: place + 1, direction },
    filtered: filtered.has(field),
  };
}
