import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '代码表的一项' })
export class CodeOption {
  @Field(() => String, { description: '代码' })
  readonly code!: string;

  @Field(() => String, { description: '名称（中文）' })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: '名称（英文）' })
  readonly labelEn!: string | null;

  @Field(() => String, { nullable: true, description: '上级代码' })
  readonly parent!: string | null;

  @Field(() => String, { description: '名称的拼音' })
  readonly pinyin!: string;

  @Field(() => String, { description: '拼音首字母' })
  readonly initials!: string;

  @Field(() => [String], { description: '别名' })
  readonly aliases!: readonly string[];

  @Field(() => [String], { description: '各级上级的名称，从最高一级起' })
  readonly path!: readonly string[];
}
