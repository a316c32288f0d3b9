import { Field, Int, ObjectType } from 'type-graphql';
import { FolderState } from './FolderState.ts';

@ObjectType({ description: '定义的现状' })
export class DefinitionsState {
  @Field(() => Int, { description: '现行的版次' })
  readonly edition!: number;

  @Field(() => FolderState, { nullable: true, description: '没有生效的改动；空为没有' })
  readonly refused!: FolderState | null;

  @Field(() => Int, { description: '等待本校决定的改动数' })
  readonly waiting!: number;
}
