import { Field, ObjectType } from 'type-graphql';
import { Department } from '../people/Department.ts';
import { scalars } from '../tables/scalars.ts';
import { Submission } from './Submission.ts';

@ObjectType({ description: '采集中的一张表' })
export class CollectionTable {
  @Field(() => String, { description: '表号' })
  readonly no!: string;

  @Field(() => String, { description: '名称（英文）' })
  readonly name!: string;

  @Field(() => String, { description: '名称（中文）' })
  readonly title!: string;

  @Field(() => String, { description: '中文名称的拼音，不带声调' })
  readonly pinyin!: string;

  @Field(() => String, { description: '中文名称的拼音首字母' })
  readonly initials!: string;

  @Field(() => String, { description: '层次：source 源数据，basic 基础数据，special 专项数据' })
  readonly layer!: string;

  @Field(() => String, { description: '分组' })
  readonly group!: string;

  @Field(() => String, { description: 'record 一校一行，list 多行' })
  readonly shape!: string;

  @Field(() => Boolean, { description: '本校是否需要填报' })
  readonly applies!: boolean;

  @Field(() => scalars.Date, { nullable: true, description: '截止日期' })
  readonly due!: string | null;

  @Field(() => [Department], { description: '填报部门' })
  readonly fills!: readonly Department[];

  @Field(() => [Department], { description: '审核部门' })
  readonly reviews!: readonly Department[];

  @Field(() => String, { nullable: true, description: '有疑问时询问：部门名称或教工号' })
  readonly ask!: string | null;

  @Field(() => [Submission], { description: '本人可以看到的填报单' })
  readonly submissions!: readonly Submission[];

  @Field(() => [String], { description: '各字段的名称' })
  readonly fieldTitles!: readonly string[];
}
