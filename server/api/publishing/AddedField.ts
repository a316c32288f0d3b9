import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '新增的字段' })
export class AddedField {
  @Field(() => String, { description: '目录' })
  readonly catalogue!: string;

  @Field(() => String, { description: '表' })
  readonly table!: string;

  @Field(() => String, { description: '字段' })
  readonly field!: string;

  @Field(() => Boolean, { description: '是否必填' })
  readonly required!: boolean;
}
