import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { carrySummary } from '../../carrying/carrySummary.ts';
import { rehearseCollection } from '../../carrying/rehearseCollection.ts';
import { selectCollections } from '../../database/review/selectCollections.ts';
import { mayRunCollections } from '../../policies/mayRunCollections.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import type { Viewer } from '../../policies/Viewer.ts';
import { finishSupplement } from '../../review/finishSupplement.ts';
import { type Opening, openCollection } from '../../review/openCollection.ts';
import { readSubmission } from '../../review/readSubmission.ts';
import { readPlanDifferences, takeOverPlan } from '../../review/takeOverPlan.ts';
import { Submission } from '../review/Submission.ts';
import { submissionOf } from '../review/submissionOf.ts';
import type { RequestContext } from '../RequestContext.ts';
import { CarriedTable } from './CarriedTable.ts';
import { carriedTableOf } from './carriedTableOf.ts';
import { OpenedEntry } from './OpenedEntry.ts';
import { PlanLine } from './PlanLine.ts';
import { PlanToOpen } from './PlanToOpen.ts';

@Resolver()
export class OpeningResolver {
  @Query(() => [PlanToOpen], { description: '可以启动采集的计划' })
  async plansToOpen(@Ctx() { viewer, pool, definitions }: RequestContext): Promise<readonly PlanToOpen[]> {
    const { school } = requireRunner(viewer);
    const open = new Set((await selectCollections(pool, school)).map(({ plan }) => plan.id));
    return definitions.plans.map(({ id, title, catalogue }) => ({
      id,
      title,
      catalogue,
      year: definitions.catalogues.find((one) => one.id === catalogue)?.year ?? 0,
      isOpen: open.has(id),
    }));
  }

  @Query(() => [CarriedTable], { description: '预演：按计划启动采集会结转什么、缺什么、什么不能沿用；什么也不改' })
  async rehearsal(
    @Arg('plan', () => ID, { description: '计划的标识' }) plan: string,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<readonly CarriedTable[]> {
    const opening = openingOf(definitions, requireRunner(viewer), plan);
    return (await rehearseCollection(pool, definitions, opening)).map(carriedTableOf);
  }

  @Mutation(() => OpenedEntry, { description: '按计划启动采集，并结转上年的数据' })
  async openCollection(
    @Arg('plan', () => ID, { description: '计划的标识' }) plan: string,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<OpenedEntry> {
    const opening = openingOf(definitions, requireRunner(viewer), plan);
    const { id, carried } = await openCollection(pool, definitions, opening);
    return { collection: id, carried: carrySummary(carried, opening.plan).map(carriedTableOf) };
  }

  @Query(() => [PlanLine], { description: '计划文件中本次采集尚未采用的改动' })
  async planDifference(
    @Arg('collection', () => Int, { description: '采集编号' }) collection: number,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<readonly PlanLine[]> {
    return readPlanDifferences(pool, requireViewer(viewer), definitions, collection);
  }

  @Mutation(() => [PlanLine], { description: '采用计划文件中的改动，返回仍未采用的' })
  async takeOverPlan(
    @Arg('collection', () => Int, { description: '采集编号' }) collection: number,
    @Arg('keys', () => [String], { nullable: true, description: '要采用的改动；不填为全部' })
    keys: readonly string[] | null | undefined,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<readonly PlanLine[]> {
    const asking = requireViewer(viewer);
    await takeOverPlan(pool, asking, definitions, { collection, keys: keys ?? undefined, now: new Date() });
    return readPlanDifferences(pool, asking, definitions, collection);
  }

  @Mutation(() => Submission, { description: '补填完成：填报单重新锁定' })
  async finishSupplement(
    @Arg('submission', () => ID, { description: '填报单编号' }) submission: string,
    @Arg('version', () => Int, { description: '读到的版本' }) version: number,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<Submission> {
    const asking = requireViewer(viewer);
    await finishSupplement(pool, asking, definitions, { submission, version, now: new Date() });
    const found = await readSubmission(pool, asking, definitions, submission);
    if (found === undefined) throw problems.notFound({ what: 'submission', id: submission });
    return submissionOf(asking, found.plan, found.table, found.facts);
  }
}

function requireRunner(viewer: Viewer | undefined): Viewer {
  const asking = requireViewer(viewer);
  if (!mayRunCollections(asking)) throw problems.notAllowed({ to: 'openCollection' });
  return asking;
}

function openingOf(definitions: Definitions, { school }: Viewer, id: string): Opening {
  const plan = definitions.plans.find((one) => one.id === id);
  const catalogue = definitions.catalogues.find((one) => one.id === plan?.catalogue);
  if (plan === undefined || catalogue === undefined) throw problems.notFound({ what: 'plan', id });
  return { plan, catalogue, school, now: new Date() };
}
