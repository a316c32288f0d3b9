import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '不能沿用而留空的值，按字段' })
export class EmptiedField {
  @Field(() => String, { description: '字段' })
  readonly field!: string;

  @Field(() => String, { description: '字段名称' })
  readonly title!: string;

  @Field(() => Int, { description: '值数' })
  readonly count!: number;
}
