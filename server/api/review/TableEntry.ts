import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '表目录的一项' })
export class TableEntry {
  @Field(() => String, { description: '所属的一套数据表，查询中的名称' })
  readonly catalogue!: string;

  @Field(() => String, { description: '表号' })
  readonly no!: string;

  @Field(() => String, { description: '名称（英文）' })
  readonly name!: string;

  @Field(() => String, { description: '名称（中文）' })
  readonly title!: string;

  @Field(() => String, { description: '层次：source 源数据，basic 基础数据，special 专项数据' })
  readonly layer!: string;

  @Field(() => String, { description: '分组' })
  readonly group!: string;

  @Field(() => String, { description: 'record 一校一行，list 多行' })
  readonly shape!: string;

  @Field(() => [String], { description: '与所查相符的字段' })
  readonly matchedFields!: readonly string[];
}
