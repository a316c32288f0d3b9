import { Field, ID, ObjectType } from 'type-graphql';
import type { CollectionInForce } from '../../review/readCollection.ts';
import { CatalogueFacts } from './CatalogueFacts.ts';
import { Phase } from './Phase.ts';

@ObjectType({ description: '一所学校的一次采集' })
export class Collection {
  @Field(() => ID, { description: '采集编号' })
  readonly id!: number;

  @Field(() => String, { description: '采集名称' })
  readonly title!: string;

  @Field(() => CatalogueFacts, { description: '所采集的一套数据表' })
  readonly catalogue!: CatalogueFacts;

  @Field(() => [Phase], { description: '各阶段，按顺序' })
  readonly phases!: readonly Phase[];

  /** What the tables are read by; no field of the API. */
  readonly inForce!: CollectionInForce;
}
