import { problems } from '#schema/problems/problems.ts';
import { mayManagePeople } from '../policies/mayManagePeople.ts';
import type { Viewer } from '../policies/Viewer.ts';
import type { People } from './People.ts';

/** Ends a token: one's own, or anybody's of the school for who manages its people. In force with the next request. */
export async function revokeAccessToken(people: People, viewer: Viewer, id: number): Promise<void> {
  if (viewer.token !== undefined) throw problems.notAllowed({ to: 'revokeToken' });
  const person = mayManagePeople(viewer, viewer.school) ? undefined : viewer.personId;
  const owner = await people.tokens.store.revoke(viewer.school, id, { person, actor: viewer.personId });
  if (owner === undefined) throw problems.notFound({ what: 'token', id: String(id) });
  await people.tokens.forget(owner);
}
