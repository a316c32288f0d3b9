import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChangedCell } from './ChangedCell.ts';

@ObjectType({ description: '一次修改：谁、何时、哪些单元格从什么改为什么' })
export class Change {
  @Field(() => Int, { description: '在填报单修改记录中的序号' })
  readonly sequence!: number;

  @Field(() => String, {
    description: 'created 新增，changed 修改，deleted 删除，derived 系统带出或计算，moved 提交或收回',
  })
  readonly kind!: string;

  @Field(() => ID, { nullable: true, description: '所改的行' })
  readonly row!: string | null;

  @Field(() => String, { nullable: true, description: '修改人；空为系统' })
  readonly personName!: string | null;

  @Field(() => String, { description: '时间（ISO 8601）' })
  readonly at!: string;

  @Field(() => [ChangedCell], { description: '修改的单元格' })
  readonly cells!: readonly ChangedCell[];
}
