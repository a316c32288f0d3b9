import { Field, Int, ObjectType } from 'type-graphql';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { submissionStateType } from '../review/submissionStateType.ts';

@ObjectType({ description: '改动涉及的填报单，按表和状态' })
export class TouchedTable {
  @Field(() => String, { description: '学校' })
  readonly schoolName!: string;

  @Field(() => String, { description: '目录' })
  readonly catalogue!: string;

  @Field(() => String, { description: '表' })
  readonly table!: string;

  @Field(() => submissionStateType, { description: '状态' })
  readonly state!: SubmissionState;

  @Field(() => Int, { description: '填报单数' })
  readonly submissions!: number;

  @Field(() => Int, { description: '行数' })
  readonly rows!: number;
}
