import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '表目录的一项' })
export class TableEntry {
  @Field(() => String, { description: '所属的一套数据表，查询中的名称' })
  readonly catalogue!: string;

  @Field(() => String, { description: '表号' })
  readonly no!: string;

  @Field(() => String, { description: '名称（英文）' })
  readonly name!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly layer!: string;

  @Field(() => String)
  readonly group!: string;

  @Field(() => String)
  readonly shape!: string;

  @Field(() => [String], { description: '与所查相符的字段' })
  readonly matchedFields!: readonly string[];
}
