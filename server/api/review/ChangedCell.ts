import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '一个单元格的修改' })
export class ChangedCell {
  @Field(() => String, { description: '字段' })
  readonly field!: string;

  @Field(() => String, { description: '原值（JSON）' })
  readonly from!: string;

  @Field(() => String, { description: '新值（JSON）' })
  readonly to!: string;

  @Field(() => Boolean, { description: '无权查看其值' })
  readonly masked!: boolean;
}
