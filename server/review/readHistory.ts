import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import { problems } from '#schema/problems/problems.ts';
import type { HistoryFacts } from '#schema/review/historyText.ts';
import { isUuid } from '../database/rows/isUuid.ts';
import { selectHistory } from '../database/review/selectHistory.ts';
import { maySeeSubmission } from '../policies/maySeeSubmission.ts';
import { tablePolicy } from '../policies/tablePolicy.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { readSubmission } from './readSubmission.ts';

export interface ReadChange extends Omit<HistoryFacts, 'cells'> {
  readonly personName: string | null;
  /** A masked cell says only that it changed. */
  readonly cells: readonly {
    readonly field: string;
    readonly from: Value;
    readonly to: Value;
    readonly masked: boolean;
  }[];
}

const most = 500;

/**
 * The changes of a submission or of one of its rows, the latest first, masked as the rows are: a value that the viewer
 * may not see is not told by its history either. Whoever sees single rows of the submission alone is told nothing.
 */
export async function readHistory(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  asked: { readonly submission: string; readonly row?: string; readonly before?: number; readonly limit: number },
): Promise<readonly ReadChange[]> {
  const found = await readSubmission(pool, viewer, definitions, asked.submission);
  if (found === undefined) throw problems.notFound({ what: 'submission', id: asked.submission });
  const { facts, table, plan, collection } = found;
  const policy = tablePolicy(viewer, collection.catalogue, plan, table);
  const wholly = { ...policy, rows: policy.rows.filter((condition) => condition.kind !== 'ownRows') };
  if (!maySeeSubmission(viewer, wholly, facts)) throw problems.notAllowed({ to: 'readHistory' });
  if (asked.row !== undefined && !isUuid(asked.row)) return [];
  const masked = new Set(
    policy.masked.filter((field) => {
      const rows = (policy.unmasked[field] ?? []).filter((condition) => condition.kind !== 'ownRows');
      return !maySeeSubmission(viewer, { ...policy, rows }, facts);
    }),
  );
  const limit = Math.max(1, Math.min(asked.limit, most));
  const entries = await selectHistory(pool, viewer.school, facts.id, { ...asked, limit });
  return entries.map(({ facts: { cells, ...change }, personName }) => ({
    ...change,
    personName,
    cells: Object.entries(cells).map(([field, [from, to]]) =>
      masked.has(field.split('/')[0] ?? field)
        ? { field, from: null, to: null, masked: true }
        : { field, from, to, masked: false },
    ),
  }));
}
