import { Field, InputType, ObjectType } from 'type-graphql';
import type { Role } from '#schema/review/Role.ts';
import { Department } from './Department.ts';
import { roleType } from './roleType.ts';

@ObjectType('HeldRole', { description: '担任的角色' })
export class PersonRole {
  @Field(() => roleType, { description: '角色' })
  readonly role!: Role;

  @Field(() => Department, { nullable: true, description: '所在部门；为空则面向全校' })
  readonly department?: Department | undefined;
}

@InputType('HeldRoleInput', { description: '要担任的角色' })
export class PersonRoleInput {
  @Field(() => roleType, { description: '角色' })
  readonly role!: Role;

  @Field(() => String, { nullable: true, description: '部门代码；为空则面向全校' })
  readonly department?: string | null;
}
