import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '计划文件中的一处改动，本次采集尚未采用' })
export class PlanLine {
  @Field(() => String, { description: '标识，采用时用' })
  readonly key!: string;

  @Field(() => String, { description: '改了什么' })
  readonly text!: string;

  @Field(() => Boolean, { description: '须通知有关的人' })
  readonly breaking!: boolean;
}
