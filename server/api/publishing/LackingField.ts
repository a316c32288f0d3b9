import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '新字段，及没有它的行数' })
export class LackingField {
  @Field(() => String, { description: '目录' })
  readonly catalogue!: string;

  @Field(() => String, { description: '表' })
  readonly table!: string;

  @Field(() => String, { description: '字段' })
  readonly field!: string;

  @Field(() => String, { description: '字段名称' })
  readonly title!: string;

  @Field(() => Boolean, { description: '是否必填' })
  readonly required!: boolean;

  @Field(() => Int, { description: '没有此字段的行数' })
  readonly rows!: number;
}
