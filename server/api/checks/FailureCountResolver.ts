import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { failureCounts } from '../../checks/failureCounts.ts';
import type { FailureCount } from '../../database/checks/countFailures.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import type { RequestContext } from '../RequestContext.ts';
import { Submission } from '../review/Submission.ts';

type Counts = ReadonlyMap<string, FailureCount>;

/** The submissions of a request that are to be counted, gathered until its fields have all been asked for. */
const gathered = new WeakMap<RequestContext, { readonly ids: Set<string>; readonly counts: Promise<Counts> }>();

@Resolver(() => Submission)
export class FailureCountResolver {
  @FieldResolver(() => Int, { nullable: true, description: '错误数' })
  async errors(@Root() { id }: Submission, @Ctx() context: RequestContext): Promise<number | null> {
    return (await countsOf(context, id)).get(id)?.errors ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: '提醒数' })
  async warnings(@Root() { id }: Submission, @Ctx() context: RequestContext): Promise<number | null> {
    return (await countsOf(context, id)).get(id)?.warnings ?? null;
  }
}

async function countsOf(context: RequestContext, id: string): Promise<Counts> {
  const { viewer, pool, definitions } = context;
  const { school } = requireViewer(viewer);
  let waiting = gathered.get(context);
  if (waiting === undefined) {
    const ids = new Set<string>();
    const counts = new Promise<void>((resolve) => void setImmediate(resolve)).then(() => {
      gathered.delete(context);
      return failureCounts(pool, definitions, school, [...ids]);
    });
    gathered.set(context, (waiting = { ids, counts }));
  }
  waiting.ids.add(id);
  return waiting.counts;
}
