import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PersonRole } from './PersonRole.ts';

@ObjectType('Person', { description: '人员账号' })
export class PersonAccount {
  @Field(() => ID, { description: '人员编号' })
  readonly id!: number;

  @Field(() => String, { description: '教工号' })
  readonly staffNo!: string;

  @Field(() => String, { description: '姓名' })
  readonly name!: string;

  @Field(() => Boolean, { description: '在用' })
  readonly active!: boolean;

  @Field(() => Boolean, { description: '尚未设置自己的密码' })
  readonly mustChangePassword!: boolean;

  @Field(() => [PersonRole], { description: '担任的角色' })
  readonly roles!: readonly PersonRole[];
}

@ObjectType({ description: '一页人员' })
export class PersonPage {
  @Field(() => Int, { description: '符合条件的总人数' })
  readonly totalCount!: number;

  @Field(() => [PersonAccount], { description: '本页的人员' })
  readonly nodes!: readonly PersonAccount[];
}

@ObjectType({ description: '新发的密码，只显示这一次' })
export class GivenPassword {
  @Field(() => PersonAccount, { description: '账号' })
  readonly person!: PersonAccount;

  @Field(() => String, { description: '一次性密码：首次登录必须修改' })
  readonly password!: string;
}
