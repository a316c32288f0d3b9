import { Field, ID, ObjectType } from 'type-graphql';
import { scalars } from '../tables/scalars.ts';

@ObjectType({ description: '采集的一个阶段' })
export class Phase {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => scalars.Date)
  readonly opens!: string;

  @Field(() => scalars.Date)
  readonly closes!: string;

  @Field(() => [String], { description: '本阶段填报的层次' })
  readonly layers!: readonly string[];
}
