import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireViewer } from '../../policies/requireViewer.ts';
import { type CollectionInForce, readCollections, readCollectionTables } from '../../review/readCollection.ts';
import type { RequestContext } from '../RequestContext.ts';
import { Collection } from './Collection.ts';
import { CollectionTable } from './CollectionTable.ts';
import { collectionTableOf } from './collectionTableOf.ts';

@Resolver(() => Collection)
export class CollectionResolver {
  @Query(() => [Collection], { description: '本校的采集，最近的在前' })
  async collections(@Ctx() { viewer, pool, definitions }: RequestContext): Promise<readonly Collection[]> {
    return (await readCollections(pool, requireViewer(viewer), definitions)).map(collectionOf);
  }

  @Query(() => Collection, { nullable: true, description: '一次采集；不指明时为当前的一次' })
  async collection(
    @Arg('id', () => ID, { nullable: true, description: '采集编号；不填则为当前的一次' }) id: string | null | undefined,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<Collection | null> {
    const collections = await readCollections(pool, requireViewer(viewer), definitions);
    const wanted = typeof id === 'string' ? collections.find((one) => String(one.facts.id) === id) : collections[0];
    return wanted === undefined ? null : collectionOf(wanted);
  }

  @FieldResolver(() => [CollectionTable], { description: '本人可以看到的表' })
  async tables(
    @Root() { inForce }: Collection,
    @Ctx() { viewer, pool, definitions }: RequestContext,
  ): Promise<readonly CollectionTable[]> {
    const asking = requireViewer(viewer);
    const tables = await readCollectionTables(pool, asking, definitions, inForce);
    return tables.map((table) => collectionTableOf(asking, inForce.facts.plan, table));
  }
}

function collectionOf(inForce: CollectionInForce): Collection {
  const { facts, catalogue } = inForce;
  const { id, name, title, year, groups } = catalogue;
  const windows = Object.entries(catalogue.windows).map(([key, window]) => ({
    ...window,
    name: key,
    at: window.at ?? null,
  }));
  return {
    id: facts.id,
    title: facts.title,
    catalogue: { id, name, title, year, windows, groups },
    phases: facts.plan.phases,
    inForce,
  };
}
