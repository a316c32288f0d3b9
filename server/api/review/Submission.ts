import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MoveName } from '#schema/review/moves.ts';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { Department } from '../people/Department.ts';
import { scalars } from '../tables/scalars.ts';
import { CarryCounts } from './CarryCounts.ts';
import { submissionMoveType } from './submissionMoveType.ts';
import { submissionStateType } from './submissionStateType.ts';

@ObjectType({ description: '填报单：一个部门在一次采集中填报的一张表（或其中一部分）' })
export class Submission {
  @Field(() => ID, { description: '填报单编号' })
  readonly id!: string;

  @Field(() => String, { description: '表的名称（英文）' })
  readonly table!: string;

  @Field(() => Department, { description: '填报部门' })
  readonly department!: Department;

  @Field(() => [String], { nullable: true, description: '本部门填报的字段；空为全部' })
  readonly fields!: readonly string[] | null;

  @Field(() => submissionStateType, { description: '状态' })
  readonly state!: SubmissionState;

  @Field(() => Int, { description: '版本：每次提交、收回加一' })
  readonly version!: number;

  @Field(() => scalars.Date, { nullable: true, description: '截止日期' })
  readonly due!: string | null;

  @Field(() => Boolean, { description: '本人现在可以修改' })
  readonly editable!: boolean;

  @Field(() => [submissionMoveType], { description: '本人现在可以做的操作' })
  readonly moves!: readonly MoveName[];

  @Field(() => Int, { description: '行数' })
  readonly rowCount!: number;

  @Field(() => Int, { description: '已填的单元格数' })
  readonly filledCells!: number;

  @Field(() => [String], { description: '打印的表上由谁签字' })
  readonly signatures!: readonly string[];

  @Field(() => CarryCounts, { nullable: true, description: '由上年结转的各行的情况；没有结转则为空' })
  readonly carry!: CarryCounts | null;

  @Field(() => [String], { nullable: true, description: '补填：已提交后仍须填报的字段，其余锁定；空为没有' })
  readonly reopened!: readonly string[] | null;
}
