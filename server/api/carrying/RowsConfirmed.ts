import { Field, ID, ObjectType } from 'type-graphql';
import { Submission } from '../review/Submission.ts';
import { RefusedConfirmation } from './RefusedConfirmation.ts';

@ObjectType({ description: '确认结转行的结果' })
export class RowsConfirmed {
  @Field(() => [ID], { description: '已确认的行' })
  readonly confirmed!: readonly string[];

  @Field(() => [RefusedConfirmation], { description: '未能确认的行及原因' })
  readonly refused!: readonly RefusedConfirmation[];

  @Field(() => Submission, { description: '填报单现在的情况' })
  readonly submission!: Submission;
}
