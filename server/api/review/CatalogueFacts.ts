import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Window } from './Window.ts';

@ObjectType({ description: '一套数据表' })
export class CatalogueFacts {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: '查询中的名称' })
  readonly name!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => [Window])
  readonly windows!: readonly Window[];

  @Field(() => [String], { description: '表的分组，按顺序' })
  readonly groups!: readonly string[];
}
