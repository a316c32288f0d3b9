import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '一行及读到的修订号' })
export class RowRevision {
  @Field(() => ID, { description: '行的编号' })
  readonly id!: string;

  @Field(() => Int, { description: '读到的修订号' })
  readonly revision!: number;
}
