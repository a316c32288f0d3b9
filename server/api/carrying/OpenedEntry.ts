import { Field, ID, ObjectType } from 'type-graphql';
import { CarriedTable } from './CarriedTable.ts';

@ObjectType({ description: '启动的一次采集' })
export class OpenedEntry {
  @Field(() => ID, { description: '采集编号' })
  readonly collection!: number;

  @Field(() => [CarriedTable], { description: '由上年结转的情况' })
  readonly carried!: readonly CarriedTable[];
}
