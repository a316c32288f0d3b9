import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Window } from './Window.ts';

@ObjectType({ description: '一套数据表' })
export class CatalogueFacts {
  @Field(() => ID, { description: '标识' })
  readonly id!: string;

  @Field(() => String, { description: '查询中的名称' })
  readonly name!: string;

  @Field(() => String, { description: '名称（中文）' })
  readonly title!: string;

  @Field(() => Int, { description: '采集年度' })
  readonly year!: number;

  @Field(() => [Window], { description: '各项统计时间' })
  readonly windows!: readonly Window[];

  @Field(() => [String], { description: '表的分组，按顺序' })
  readonly groups!: readonly string[];
}
