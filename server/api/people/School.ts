import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '学校' })
export class School {
  @Field(() => ID, { description: '学校编号（系统内）' })
  readonly id!: number;

  @Field(() => String, { description: '学校标识码' })
  readonly code!: string;

  @Field(() => String, { description: '学校名称' })
  readonly name!: string;
}
