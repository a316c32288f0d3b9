import { Field, ID, ObjectType } from 'type-graphql';
import { scalars } from '../tables/scalars.ts';

@ObjectType({ description: '采集的一个阶段' })
export class Phase {
  @Field(() => ID, { description: '阶段标识' })
  readonly id!: string;

  @Field(() => String, { description: '阶段名称' })
  readonly title!: string;

  @Field(() => scalars.Date, { description: '开始日期' })
  readonly opens!: string;

  @Field(() => scalars.Date, { description: '结束日期' })
  readonly closes!: string;

  @Field(() => [String], { description: '本阶段填报的层次' })
  readonly layers!: readonly string[];
}
