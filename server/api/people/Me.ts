import { Field, ID, ObjectType } from 'type-graphql';
import { PersonRole } from './PersonRole.ts';
import { School } from './School.ts';

@ObjectType({ description: '当前登录的人员' })
export class Me {
  @Field(() => ID, { description: '人员编号' })
  readonly id!: number;

  @Field(() => String, { description: '教工号' })
  readonly staffNo!: string;

  @Field(() => String, { description: '姓名' })
  readonly name!: string;

  @Field(() => Boolean, { description: '必须先修改密码' })
  readonly mustChangePassword!: boolean;

  @Field(() => School, { description: '所在学校' })
  readonly school!: School;

  @Field(() => [PersonRole], { description: '担任的角色' })
  readonly roles!: readonly PersonRole[];

  @Field(() => Boolean, { description: '可以使用查询工具 GraphiQL' })
  readonly mayExplore!: boolean;

  @Field(() => Boolean, { description: '可以管理人员账号' })
  readonly mayManagePeople!: boolean;

  @Field(() => Boolean, { description: '可以维护定义' })
  readonly mayMaintain!: boolean;

  @Field(() => Boolean, { description: '可以开启采集、决定定义的变更' })
  readonly mayRunCollections!: boolean;
}
