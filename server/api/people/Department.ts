import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '部门' })
export class Department {
  @Field(() => String, { description: '部门代码' })
  readonly code!: string;

  @Field(() => String, { description: '部门名称' })
  readonly name!: string;

  @Field(() => String, { description: '类别：office 职能部门，college 教学单位，centre 中心' })
  readonly kind!: string;
}
