import { Field, ID, ObjectType } from 'type-graphql';
import type { CollectionInForce } from '../../review/readCollection.ts';
import { CatalogueFacts } from './CatalogueFacts.ts';
import { Phase } from './Phase.ts';

@ObjectType({ description: '一所学校的一次采集' })
export class Collection {
  @Field(() => ID)
  readonly id!: number;

  @Field(() => String)
  readonly title!: string;

  @Field(() => CatalogueFacts)
  readonly catalogue!: CatalogueFacts;

  @Field(() => [Phase])
  readonly phases!: readonly Phase[];

  /** What the tables are read by; no field of the API. */
  readonly inForce!: CollectionInForce;
}
