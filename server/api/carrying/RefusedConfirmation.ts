import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '未能确认的一行' })
export class RefusedConfirmation {
  @Field(() => ID, { description: '行的编号' })
  readonly id!: string;

  @Field(() => String, { description: '原因代码：ROW_CHANGED 其间已被修改，ROW_NOT_FOUND 没有这一行' })
  readonly code!: string;
}
