import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '发布会在数据库中做什么' })
export class DraftStatements {
  @Field(() => [String], { description: '会执行的语句' })
  readonly run!: readonly string[];

  @Field(() => [String], { description: '为何不能执行：有多少已存的值挡着' })
  readonly refused!: readonly string[];
}
