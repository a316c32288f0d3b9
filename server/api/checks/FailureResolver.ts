import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { refreshSubmission } from '../../checks/refreshSubmission.ts';
import { submissionFailures } from '../../checks/submissionFailures.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import type { RequestContext } from '../RequestContext.ts';
import { Failure } from './Failure.ts';

@Resolver(() => Failure)
export class FailureResolver {
  @Query(() => [Failure], { description: '一份填报单提交前须处理的问题' })
  async failures(
    @Arg('submission', () => ID, { description: '填报单编号' }) submission: string,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<readonly Failure[]> {
    const { failures } = await submissionFailures(pool, definitions, requireViewer(viewer), submission);
    return failures.map((failure) => ({ ...failure, details: JSON.stringify(failure.details) }));
  }

  @Mutation(() => Int, { description: '按最新数据刷新自动带出和自动计算的字段，返回变化的行数' })
  async refreshSubmission(
    @Arg('submission', () => ID, { description: '填报单编号' }) submission: string,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<number> {
    return refreshSubmission(pool, definitions, requireViewer(viewer), submission, new Date());
  }
}
