import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { requireViewer } from '../../policies/requireViewer.ts';
import { readHistory } from '../../review/readHistory.ts';
import type { RequestContext } from '../RequestContext.ts';
import { Change } from './Change.ts';

@Resolver(() => Change)
export class HistoryResolver {
  @Query(() => [Change], { description: '一份填报单或其中一行的修改记录，最近的在前' })
  async history(
    @Arg('submission', () => ID, { description: '填报单编号' }) submission: string,
    @Arg('row', () => ID, { nullable: true, description: '只取此行的记录' }) row: string | null | undefined,
    @Arg('before', () => Int, { nullable: true, description: '只取此序号之前的' }) before: number | null | undefined,
    @Arg('limit', () => Int, { defaultValue: 100, description: '最多取多少条' }) limit: number,
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
