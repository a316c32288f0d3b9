import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { requireViewer } from '../../policies/requireViewer.ts';
import { readHistory } from '../../review/readHistory.ts';
import type { RequestContext } from '../RequestContext.ts';
import { Change } from './Change.ts';

@Resolver(() => Change)
export class HistoryResolver {
  @Query(() => [Change], { description: '一份填报单或其中一行的修改记录，最近的在前' })
  async history(
    @Arg('submission', () => ID) submission: string,
    @Arg('row', () => ID, { nullable: true }) row: string | null | undefined,
    @Arg('before', () => Int, { nullable: true }) before: number | null | undefined,
    @Arg('limit', () => Int, { defaultValue: 100 }) limit: number,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<readonly Change[]> {
    const changes = await readHistory(pool, requireViewer(viewer), definitions, {
      submission,
      limit,
      ...(typeof row === 'string' ? { row } : {}),
      ...(typeof before === 'number' ? { before } : {}),
    });
    return changes.map((change) => ({
      ...change,
      cells: change.cells.map(({ field, from, to, masked }) => ({
        field,
        from: JSON.stringify(from),
        to: JSON.stringify(to),
        masked,
      })),
    }));
  }
}
