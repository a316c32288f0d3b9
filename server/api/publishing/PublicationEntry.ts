import { Field, Int, ObjectType } from 'type-graphql';
import type { PublicationChoice } from '../../database/entities/Publication.ts';
import { AddedField } from './AddedField.ts';
import { publicationChoiceType } from './publicationChoiceType.ts';

@ObjectType({ description: '一次定义的变更：改了什么，何时，为何' })
export class PublicationEntry {
  @Field(() => Int, { description: '编号' })
  readonly id!: number;

  @Field(() => String, {
    description: 'waiting 等待决定，scheduled 到时生效，live 已生效，failed 未能生效，withdrawn 已撤回',
  })
  readonly state!: string;

  @Field(() => [String], { description: '改动的文件' })
  readonly files!: readonly string[];

  @Field(() => [String], { description: '改了什么' })
  readonly lines!: readonly string[];

  @Field(() => [AddedField], { description: '新增的字段' })
  readonly added!: readonly AddedField[];

  @Field(() => String, { nullable: true, description: '原因' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: '由谁；空为直接修改文件' })
  readonly personName!: string | null;

  @Field(() => String, { description: '提出的时间（ISO 8601）' })
  readonly madeAt!: string;

  @Field(() => String, { nullable: true, description: '预定生效的时间' })
  readonly dueAt!: string | null;

  @Field(() => String, { nullable: true, description: '生效的时间' })
  readonly liveAt!: string | null;

  @Field(() => Int, { nullable: true, description: '生效的版次' })
  readonly edition!: number | null;

  @Field(() => String, { nullable: true, description: '未能生效的原因' })
  readonly failure!: string | null;

  @Field(() => publicationChoiceType, { nullable: true, description: '本校的决定' })
  readonly choice!: PublicationChoice | null;

  @Field(() => Boolean, { description: '等待本人为本校决定' })
  readonly mayDecide!: boolean;
}
