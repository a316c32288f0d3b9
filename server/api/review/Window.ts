import { Field, ObjectType } from 'type-graphql';
import { scalars } from '../tables/scalars.ts';

@ObjectType({ description: '统计时间' })
export class Window {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => scalars.Date)
  readonly start!: string;

  @Field(() => scalars.Date)
  readonly end!: string;

  @Field(() => String, { nullable: true, description: '时点在哪一端：start 或 end' })
  readonly at!: string | null;
}
