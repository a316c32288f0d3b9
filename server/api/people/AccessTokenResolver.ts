import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { problems } from '#schema/problems/problems.ts';
import { makeAccessToken } from '../../people/makeAccessToken.ts';
import { revokeAccessToken } from '../../people/revokeAccessToken.ts';
import { mayManagePeople } from '../../policies/mayManagePeople.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import type { RequestContext } from '../RequestContext.ts';
import { AccessToken, MadeAccessToken } from './AccessToken.ts';

@Resolver(() => AccessToken)
export class AccessTokenResolver {
  @Query(() => [AccessToken], { description: '访问令牌，新的在前：本人的；系统管理员可看全校的' })
  async accessTokens(
    @Ctx() { viewer, people }: RequestContext,
    @Arg('ofSchool', () => Boolean, { defaultValue: false, description: 'true：全校的' }) ofSchool: boolean,
  ): Promise<readonly AccessToken[]> {
    const actor = requireViewer(viewer);
    if (ofSchool && !mayManagePeople(actor, actor.school)) throw problems.notAllowed({ to: 'managePeople' });
    return people.tokens.store.list(actor.school, ofSchool ? undefined : actor.personId);
  }

  @Mutation(() => MadeAccessToken, { description: '生成访问令牌；密文只显示一次' })
  async makeAccessToken(
    @Ctx() { viewer, people, definitions }: RequestContext,
    @Arg('name', () => String, { description: '名称，如“质量年报脚本”' }) name: string,
    @Arg('days', () => Int, { description: '有效天数，1 至 366' }) days: number,
    @Arg('tables', () => [String], { nullable: true, description: '可读的表（目录/表）；不写为全部' })
    tables: string[] | null,
    @Arg('showsPersonal', () => Boolean, { defaultValue: false, description: '是否显示持有人可见的个人信息' })
    showsPersonal: boolean,
  ): Promise<MadeAccessToken> {
    const actor = requireViewer(viewer);
    const asked = { name, days, tables: tables ?? undefined, showsPersonal };
    const { id, secret } = await makeAccessToken(people, actor, asked, definitions);
    return { secret, token: await tokenOf(people, actor.school, id) };
  }

  @Mutation(() => AccessToken, { description: '撤销访问令牌，立即生效' })
  async revokeAccessToken(
    @Ctx() { viewer, people }: RequestContext,
    @Arg('id', () => ID, { description: '令牌编号' }) id: string,
  ): Promise<AccessToken> {
    const actor = requireViewer(viewer);
    const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
    await revokeAccessToken(people, actor, number);
    return tokenOf(people, actor.school, number);
  }
}

async function tokenOf(people: RequestContext['people'], school: number, id: number): Promise<AccessToken> {
  const token = (await people.tokens.store.list(school, undefined)).find((one) => one.id === id);
  if (token === undefined) throw problems.notFound({ what: 'token', id: String(id) });
  return token;
}
