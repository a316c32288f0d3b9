import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '会有的问题，按代码和字段' })
export class FailureSum {
  @Field(() => String, { description: '问题的代码' })
  readonly code!: string;

  @Field(() => String, { description: 'error 错误，warning 提醒' })
  readonly severity!: string;

  @Field(() => [String], { description: '有关的字段' })
  readonly fields!: readonly string[];

  @Field(() => Int, { description: '行数' })
  readonly count!: number;
}
