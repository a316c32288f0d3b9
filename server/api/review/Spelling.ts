import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '一段文字的拼音' })
export class Spelling {
  @Field(() => String, { description: '拼音' })
  readonly pinyin!: string;

  @Field(() => String, { description: '拼音首字母' })
  readonly initials!: string;
}
