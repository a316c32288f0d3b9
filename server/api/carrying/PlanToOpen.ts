import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '可以启动采集的一份计划' })
export class PlanToOpen {
  @Field(() => ID, { description: '计划的标识' })
  readonly id!: string;

  @Field(() => String, { description: '名称' })
  readonly title!: string;

  @Field(() => String, { description: '所用的一套数据表' })
  readonly catalogue!: string;

  @Field(() => Int, { description: '年度' })
  readonly year!: number;

  @Field(() => Boolean, { description: '本校已经启动' })
  readonly isOpen!: boolean;
}
