import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { problems } from '#schema/problems/problems.ts';
import type { MoveName } from '#schema/review/moves.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import { moveSubmission } from '../../review/moveSubmission.ts';
import { readSubmission } from '../../review/readSubmission.ts';
import type { RequestContext } from '../RequestContext.ts';
import { Submission } from './Submission.ts';
import { submissionMoveType } from './submissionMoveType.ts';
import { submissionOf } from './submissionOf.ts';

@Resolver(() => Submission)
export class SubmissionResolver {
  @Query(() => Submission, { nullable: true, description: '一份填报单' })
  async submission(
    @Arg('id', () => ID, { description: '填报单编号' }) id: string,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<Submission | null> {
    const asking = requireViewer(viewer);
    const found = await readSubmission(pool, asking, definitions, id);
    return found === undefined ? null : submissionOf(asking, found.plan, found.table, found.facts);
  }

  @Mutation(() => Submission, { description: '提交或收回一份填报单' })
  async moveSubmission(
    @Arg('submission', () => ID, { description: '填报单编号' }) submission: string,
    @Arg('move', () => submissionMoveType, { description: '要做的操作' }) move: MoveName,
    @Arg('version', () => Int, { description: '读到的版本；其间已有变动则不予办理' }) version: number,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<Submission> {
    const asking = requireViewer(viewer);
    await moveSubmission(pool, asking, definitions, { submission, move, version, now: new Date() });
    const moved = await readSubmission(pool, asking, definitions, submission);
    if (moved === undefined) throw problems.notFound({ what: 'submission', id: submission });
    return submissionOf(asking, moved.plan, moved.table, moved.facts);
  }
}
