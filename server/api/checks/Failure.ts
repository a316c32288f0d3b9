import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '提交前须处理的问题：错误须改正，提醒请核实' })
export class Failure {
  @Field(() => String, { description: '问题的代码' })
  readonly code!: string;

  @Field(() => String, { description: 'error 错误，warning 提醒' })
  readonly severity!: string;

  @Field(() => ID, { nullable: true, description: '所在的行；空为整张表' })
  readonly row!: string | null;

  @Field(() => [String], { description: '有关的字段' })
  readonly fields!: readonly string[];

  @Field(() => String, { description: '问题和改法' })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: '校验规则的标识' })
  readonly check!: string | null;

  @Field(() => String, { description: '细节（JSON）' })
  readonly details!: string;
}
