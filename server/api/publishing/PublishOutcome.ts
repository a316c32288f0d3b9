import { Field, Int, ObjectType } from 'type-graphql';
import { FaultFound } from './FaultFound.ts';
import { TouchesFound } from './TouchesFound.ts';

@ObjectType({ description: '发布的结果，或试算的结果' })
export class PublishOutcome {
  @Field(() => String, {
    description:
      'dryRun 试算，refused 不能发布，unchanged 没有变化，waiting 等待质量部门决定，scheduled 到时生效，live 已生效',
  })
  readonly state!: string;

  @Field(() => Int, { nullable: true, description: '变更记录的编号' })
  readonly id!: number | null;

  @Field(() => [FaultFound], { description: '定义的全部问题' })
  readonly faults!: readonly FaultFound[];

  @Field(() => [String], { description: '数据库不能照改的原因，及涉及的数量' })
  readonly reasons!: readonly string[];

  @Field(() => [String], { description: '将要执行的 SQL' })
  readonly statements!: readonly string[];

  @Field(() => [String], { description: '改了什么' })
  readonly lines!: readonly string[];

  @Field(() => TouchesFound, { nullable: true, description: '涉及什么' })
  readonly touches!: TouchesFound | null;
}
