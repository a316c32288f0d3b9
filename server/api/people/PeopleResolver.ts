import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { PersonListed } from '../../database/people/PersonListed.ts';
import { createAccount } from '../../people/createAccount.ts';
import { grantRole } from '../../people/grantRole.ts';
import { listPeople } from '../../people/listPeople.ts';
import type { People } from '../../people/People.ts';
import { resetPassword } from '../../people/resetPassword.ts';
import { revokeRole } from '../../people/revokeRole.ts';
import { setActive } from '../../people/setActive.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import type { HeldRole, Viewer } from '../../policies/Viewer.ts';
import type { RequestContext } from '../RequestContext.ts';
import { namedRoles } from './namedRoles.ts';
import { GivenPassword, PersonAccount, PersonPage } from './PersonAccount.ts';
import { PersonRoleInput } from './PersonRole.ts';

@Resolver(() => PersonAccount)
export class PeopleResolver {
  @Query(() => PersonPage, { description: '本校人员，按教工号排列；仅系统管理员' })
  async people(
    @Ctx() { viewer, people }: RequestContext,
    @Arg('search', () => String, { nullable: true, description: '教工号或姓名的一部分' }) search: string | null,
    @Arg('limit', () => Int, { defaultValue: 50, description: '最多取多少人' }) limit: number,
    @Arg('offset', () => Int, { defaultValue: 0, description: '跳过多少人' }) offset: number,
  ): Promise<PersonPage> {
    const actor = requireViewer(viewer);
    const page = await listPeople(people, actor, { search: search ?? '', limit, offset });
    const departments = await people.accounts.departments(actor.school);
    return {
      totalCount: page.totalCount,
      nodes: page.people.map((one) => ({ ...one, roles: namedRoles(one.roles, departments) })),
    };
  }

  @Mutation(() => GivenPassword, { description: '新建账号' })
  async createPerson(
    @Ctx() { viewer, people }: RequestContext,
    @Arg('staffNo', () => String, { description: '教工号' }) staffNo: string,
    @Arg('name', () => String, { description: '姓名' }) name: string,
    @Arg('roles', () => [PersonRoleInput], { description: '要担任的角色' }) roles: PersonRoleInput[],
  ): Promise<GivenPassword> {
    const actor = requireViewer(viewer);
    const wanted = { school: actor.school, staffNo, name, roles: roles.map(heldRole) };
    const { personId, password } = await createAccount(people, actor, wanted);
    return { password, person: await personOf(people, actor, personId) };
  }

  @Mutation(() => GivenPassword, { description: '重置密码' })
  async resetPassword(
    @Ctx() { viewer, people }: RequestContext,
    @Arg('person', () => ID, { description: '人员编号' }) person: string,
  ): Promise<GivenPassword> {
    const actor = requireViewer(viewer);
    const password = await resetPassword(people, actor, idOf(person));
    return { password, person: await personOf(people, actor, idOf(person)) };
  }

  @Mutation(() => PersonAccount, { description: '停用或恢复账号' })
  async setPersonActive(
    @Ctx() { viewer, people }: RequestContext,
    @Arg('person', () => ID, { description: '人员编号' }) person: string,
    @Arg('active', () => Boolean, { description: 'true：恢复；false：停用' }) active: boolean,
  ): Promise<PersonAccount> {
    const actor = requireViewer(viewer);
    await setActive(people, actor, idOf(person), active);
    return personOf(people, actor, idOf(person));
  }

  @Mutation(() => PersonAccount, { description: '授予角色' })
  async grantRole(
    @Ctx() { viewer, people }: RequestContext,
    @Arg('person', () => ID, { description: '人员编号' }) person: string,
    @Arg('role', () => PersonRoleInput, { description: '要授予的角色' }) role: PersonRoleInput,
  ): Promise<PersonAccount> {
    const actor = requireViewer(viewer);
    await grantRole(people, actor, idOf(person), heldRole(role));
    return personOf(people, actor, idOf(person));
  }

  @Mutation(() => PersonAccount, { description: '收回角色' })
  async revokeRole(
    @Ctx() { viewer, people }: RequestContext,
    @Arg('person', () => ID, { description: '人员编号' }) person: string,
    @Arg('role', () => PersonRoleInput, { description: '要收回的角色' }) role: PersonRoleInput,
  ): Promise<PersonAccount> {
    const actor = requireViewer(viewer);
    await revokeRole(people, actor, idOf(person), heldRole(role));
    return personOf(people, actor, idOf(person));
  }
}

function heldRole({ role, department }: PersonRoleInput): HeldRole {
  return department === undefined || department === null || department === '' ? { role } : { role, department };
}

/** An id that is none finds nobody. */
function idOf(person: string): number {
  const id = Number(person);
  return Number.isInteger(id) && id > 0 && id < 2 ** 31 ? id : 0;
}

async function personOf(people: People, actor: Viewer, id: number): Promise<PersonAccount> {
  const page = await listPeople(people, actor, { id, search: '', limit: 1, offset: 0 });
  const [person] = page.people as [PersonListed];
  return { ...person, roles: namedRoles(person.roles, await people.accounts.departments(actor.school)) };
}
