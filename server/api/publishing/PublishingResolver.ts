import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { problems } from '#schema/problems/problems.ts';
import { selectPublications, type StoredPublication } from '../../database/edition/publications.ts';
import type { PublicationChoice } from '../../database/entities/Publication.ts';
import type { Published } from '../../edition/publishChanges.ts';
import { mayPublish } from '../../policies/mayPublish.ts';
import { mayRunCollections } from '../../policies/mayRunCollections.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import type { Viewer } from '../../policies/Viewer.ts';
import { decidePublication } from '../../publishing/decidePublication.ts';
import { withdrawPublication } from '../../publishing/withdrawPublication.ts';
import type { RequestContext } from '../RequestContext.ts';
import { DefinitionChange } from './DefinitionChange.ts';
import { DefinitionsState } from './DefinitionsState.ts';
import { PublicationEntry } from './PublicationEntry.ts';
import { publicationChoiceType } from './publicationChoiceType.ts';
import { publicationEntryOf } from './publicationEntryOf.ts';
import { PublishOutcome } from './PublishOutcome.ts';
import { readDueAt } from './readDueAt.ts';

@Resolver()
export class PublishingResolver {
  @Query(() => DefinitionsState, { description: '定义的现状：版次、没有生效的改动' })
  async definitionsState(@Ctx() context: RequestContext): Promise<DefinitionsState> {
    const viewer = requireInsider(context);
    const refused = context.editions.refused();
    const waiting = await selectPublications(context.pool, { states: ['waiting', 'scheduled'] });
    return {
      edition: context.editions.current().number,
      refused: refused === undefined ? null : { ...refused, at: refused.at.toISOString() },
      waiting: waiting.filter((one) => publicationEntryOf(one, viewer).mayDecide).length,
    };
  }

  @Query(() => [PublicationEntry], { description: '定义的变更记录，最近的在前' })
  async publications(
    @Arg('limit', () => Int, { defaultValue: 50, description: '最多取多少条' }) limit: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly PublicationEntry[]> {
    const viewer = requireInsider(context);
    const found = await selectPublications(context.pool, { limit: Math.max(1, Math.min(limit, 500)) });
    return found.map((one) => publicationEntryOf(one, viewer));
  }

  @Mutation(() => PublishOutcome, { description: '发布定义的改动，或试算它会做什么' })
  async publishDefinitions(
    @Arg('changes', () => [DefinitionChange], { description: '改动的文件' }) changes: readonly DefinitionChange[],
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: '只试算，什么也不改' }) dryRun: boolean,
    @Arg('reason', () => String, { nullable: true, description: '为何改' }) reason: string | null | undefined,
    @Arg('dueAt', () => String, { nullable: true, description: '何时生效（ISO 8601）；不填为立即' })
    dueAt: string | null | undefined,
    @Ctx() { viewer, editions }: RequestContext,
  ): Promise<PublishOutcome> {
    const asking = requireViewer(viewer);
    if (!mayPublish(asking)) throw problems.notAllowed({ to: 'publish' });
    const wanted = changes.map(({ path, text }) => ({ path: safePath(path), text: text ?? null }));
    return outcomeOf(
      await editions.publish(wanted, {
        dryRun,
        person: asking.personId,
        reason: reason ?? null,
        dueAt: readDueAt(dueAt),
      }),
    );
  }

  @Mutation(() => PublicationEntry, { description: '质量部门决定一项涉及已提交填报单的改动怎样办' })
  async decidePublication(
    @Arg('id', () => Int, { description: '变更记录的编号' }) id: number,
    @Arg('choice', () => publicationChoiceType, { description: '暂不要求，或补填' }) choice: PublicationChoice,
    @Ctx() { viewer, pool, editions }: RequestContext,
  ): Promise<PublicationEntry> {
    const asking = requireViewer(viewer);
    const { publication, isDecided } = await decidePublication(pool, asking, { id, choice, now: new Date() });
    if (isDecided) await editions.publishKept(publication);
    return entry(pool, asking, id);
  }

  @Mutation(() => PublicationEntry, { description: '撤回一项尚未生效的改动' })
  async withdrawPublication(
    @Arg('id', () => Int, { description: '变更记录的编号' }) id: number,
    @Ctx() { viewer, pool }: RequestContext,
  ): Promise<PublicationEntry> {
    const asking = requireViewer(viewer);
    await withdrawPublication(pool, asking, id);
    return entry(pool, asking, id);
  }
}

function requireInsider({ viewer }: RequestContext): Viewer {
  const asking = requireViewer(viewer);
  if (!mayPublish(asking) && !mayRunCollections(asking)) throw problems.notAllowed({ to: 'readDefinitions' });
  return asking;
}

async function entry(pool: RequestContext['pool'], viewer: Viewer, id: number): Promise<PublicationEntry> {
  const [found]: readonly StoredPublication[] = await selectPublications(pool, { id });
  if (found === undefined) throw problems.notFound({ what: 'publication', id: String(id) });
  return publicationEntryOf(found, viewer);
}

/** A path below the folder of definitions; one that leads out of it is refused before anything is written. */
function safePath(path: string): string {
  const parts = path.split('/');
  const isSafe = path.endsWith('.json') && !path.includes('\\') && !path.includes('\0') && parts.length <= 3;
  if (!isSafe || parts.some((part) => part === '' || part.startsWith('.')))
    throw problems.valueRefused({ field: 'path', expected: 'the path of a definition file' });
  return path;
}

function outcomeOf({ state, id, faults, reasons, statements, difference, touches }: Published): PublishOutcome {
  return {
    state,
    id: id ?? null,
    faults,
    reasons,
    statements,
    lines: difference?.lines ?? [],
    touches: touches ?? null,
  };
}
