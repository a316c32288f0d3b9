import { Field, Int, ObjectType } from 'type-graphql';
import { EmptiedField } from './EmptiedField.ts';
import { FailureSum } from './FailureSum.ts';

@ObjectType({ description: '一张表中一个部门由上年结转的情况' })
export class CarriedTable {
  @Field(() => String, { description: '表号' })
  readonly no!: string;

  @Field(() => String, { description: '表的名称（英文）' })
  readonly table!: string;

  @Field(() => String, { description: '表的名称（中文）' })
  readonly title!: string;

  @Field(() => String, { description: '部门代码' })
  readonly department!: string;

  @Field(() => String, { description: '部门名称' })
  readonly departmentName!: string;

  @Field(() => Int, { description: '结转的行数' })
  readonly rows!: number;

  @Field(() => [EmptiedField], { description: '不能沿用而留空的值' })
  readonly emptied!: readonly EmptiedField[];

  @Field(() => Int, { description: '没有结转的行数' })
  readonly unplaced!: number;

  @Field(() => String, {
    nullable: true,
    description: '为何没有结转：notFinal 上年没有提交或审定，noDepartment 现在由几个部门填报而没有原来的部门',
  })
  readonly reason!: string | null;

  @Field(() => [FailureSum], { description: '结转之后还有的问题；只在预演中给出' })
  readonly failures!: readonly FailureSum[];
}
