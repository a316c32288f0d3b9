import { Field, ObjectType } from 'type-graphql';
import { scalars } from '../tables/scalars.ts';

@ObjectType({ description: '统计时间' })
export class Window {
  @Field(() => String, { description: '标识（英文）' })
  readonly name!: string;

  @Field(() => String, { description: '名称（中文）' })
  readonly title!: string;

  @Field(() => scalars.Date, { description: '开始日期（含）' })
  readonly start!: string;

  @Field(() => scalars.Date, { description: '结束日期（含）' })
  readonly end!: string;

  @Field(() => String, { nullable: true, description: '时点在哪一端：start 或 end' })
  readonly at!: string | null;
}
