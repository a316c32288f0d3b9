import { Field, ObjectType } from 'type-graphql';
import { FaultFound } from './FaultFound.ts';

@ObjectType({ description: '文件夹中没有生效的改动，及其原因' })
export class FolderState {
  @Field(() => String, { description: '时间（ISO 8601）' })
  readonly at!: string;

  @Field(() => [FaultFound], { description: '定义的全部问题' })
  readonly faults!: readonly FaultFound[];

  @Field(() => [String], { description: '数据库不能照改的原因，及涉及的数量' })
  readonly reasons!: readonly string[];
}
