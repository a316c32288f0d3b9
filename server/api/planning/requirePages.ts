import { problems } from '#schema/problems/problems.ts';
import { valueOf } from '../../database/reading/bindValues.ts';
import type { BoundRequest } from '../../database/reading/RowQuery.ts';
import type { PageSize } from './Planning.ts';

/** The sizes of the pages, each within the pages above it; a negative, too large or too deep one is refused. */
export function requirePages(
  pages: readonly PageSize[],
  request: BoundRequest,
  most: { page: number; rows: number },
): void {
  for (const page of pages) {
    let rows = 1;
    for (let at: PageSize | undefined = page; at !== undefined; at = at.above) {
      const limit = Number(valueOf(at.limit, request));
      if (!(limit >= 0 && limit <= most.page))
        throw problems.pageRefused({ table: page.table, limit, most: most.page });
      rows *= limit;
    }
    if (rows > most.rows) throw problems.pageRefused({ table: page.table, limit: rows, most: most.rows });
  }
}
