import { Field, Int, ObjectType } from 'type-graphql';
import { LackingField } from './LackingField.ts';
import { TouchedTable } from './TouchedTable.ts';

@ObjectType({ description: '一次改动涉及什么' })
export class TouchesFound {
  @Field(() => [TouchedTable], { description: '填报单' })
  readonly submissions!: readonly TouchedTable[];

  @Field(() => [LackingField], { description: '新字段' })
  readonly lacking!: readonly LackingField[];

  @Field(() => Int, { description: '已经审核过的填报单数' })
  readonly approvals!: number;
}
