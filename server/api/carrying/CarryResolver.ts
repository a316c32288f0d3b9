import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { problems } from '#schema/problems/problems.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import { readSubmission } from '../../review/readSubmission.ts';
import { confirmRows } from '../../rows/confirmRows.ts';
import type { RequestContext } from '../RequestContext.ts';
import { submissionOf } from '../review/submissionOf.ts';
import { RowRevision } from './RowRevision.ts';
import { RowsConfirmed } from './RowsConfirmed.ts';

@Resolver()
export class CarryResolver {
  @Mutation(() => RowsConfirmed, { description: '确认由上年结转的若干行沿用不变' })
  async confirmRows(
    @Arg('submission', () => ID, { description: '填报单编号' }) submission: string,
    @Arg('rows', () => [RowRevision], { description: '要确认的各行' }) rows: readonly RowRevision[],
    @Ctx() context: RequestContext,
  ): Promise<RowsConfirmed> {
    return confirm(context, submission, rows);
  }

  @Mutation(() => RowsConfirmed, { description: '确认一份填报单中尚未确认的全部结转行沿用不变' })
  async confirmAllRows(
    @Arg('submission', () => ID, { description: '填报单编号' }) submission: string,
    @Ctx() context: RequestContext,
  ): Promise<RowsConfirmed> {
    return confirm(context, submission, 'all');
  }
}

async function confirm(
  { viewer, pool, definitions }: RequestContext,
  submission: string,
  rows: readonly RowRevision[] | 'all',
): Promise<RowsConfirmed> {
  const asking = requireViewer(viewer);
  const found = await readSubmission(pool, asking, definitions, submission);
  if (found === undefined) throw problems.notFound({ what: 'submission', id: submission });
  const place = { definitions, catalogue: found.collection.catalogue, table: found.table, submission };
  const { confirmed, refused } = await confirmRows(pool, asking, place, { rows, now: new Date() });
  const now = (await readSubmission(pool, asking, definitions, submission)) ?? found;
  return { confirmed, refused, submission: submissionOf(asking, now.plan, now.table, now.facts) };
}
