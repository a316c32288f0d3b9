import { Ctx, Query, Resolver } from 'type-graphql';
import { mayExplore } from '../../policies/mayExplore.ts';
import { mayPublish } from '../../policies/mayPublish.ts';
import { mayRunCollections } from '../../policies/mayRunCollections.ts';
import { mayManagePeople } from '../../policies/mayManagePeople.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import type { RequestContext } from '../RequestContext.ts';
import { Department } from './Department.ts';
import { Me } from './Me.ts';
import { namedRoles } from './namedRoles.ts';

@Resolver(() => Me)
export class MeResolver {
  @Query(() => Me, { nullable: true, description: '当前登录的人员；未登录则为空' })
  async me(@Ctx() { viewer, people }: RequestContext): Promise<Me | null> {
    if (viewer === undefined) return null;
    const schools = await people.accounts.schools();
    const school = schools.find((one) => one.id === viewer.school);
    if (school === undefined) return null;
    return {
      id: viewer.personId,
      staffNo: viewer.staffNo,
      name: viewer.name,
      mustChangePassword: viewer.mustChangePassword,
      school,
      roles: namedRoles(viewer.roles, await people.accounts.departments(viewer.school)),
      mayExplore: mayExplore(viewer),
      mayManagePeople: mayManagePeople(viewer, viewer.school),
      mayMaintain: mayPublish(viewer),
      mayRunCollections: mayRunCollections(viewer),
    };
  }

  @Query(() => [Department], { description: '本校的部门' })
  async departments(@Ctx() { viewer, people }: RequestContext): Promise<readonly Department[]> {
    return people.accounts.departments(requireViewer(viewer).school);
  }
}
