import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '由上年结转的各行：沿用、修改、删除与新增' })
export class CarryCounts {
  @Field(() => Int, { description: '结转的行数' })
  readonly total!: number;

  @Field(() => Int, { description: '尚未确认的行数' })
  readonly carried!: number;

  @Field(() => Int, { description: '确认沿用的行数' })
  readonly confirmed!: number;

  @Field(() => Int, { description: '修改过的行数' })
  readonly changed!: number;

  @Field(() => Int, { description: '删除的行数' })
  readonly dropped!: number;

  @Field(() => Int, { description: '今年新增的行数' })
  readonly new!: number;
}
