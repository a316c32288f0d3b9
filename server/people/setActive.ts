import { problems } from '#schema/problems/problems.ts';
import { mayManagePeople } from '../policies/mayManagePeople.ts';
import type { Viewer } from '../policies/Viewer.ts';
import type { People } from './People.ts';

/** Takes an account out of use, which ends its sessions at once, or into use again. Nobody does so to oneself. */
export async function setActive(people: People, actor: Viewer, personId: number, active: boolean): Promise<void> {
  if (!mayManagePeople(actor, actor.school)) throw problems.notAllowed({ to: 'managePeople' });
  if (actor.personId === personId) throw problems.notAllowed({ to: 'deactivateOneself' });
  const account = await people.accounts.accountById(actor.school, personId);
  if (account === undefined) throw problems.notFound({ what: 'person', id: String(personId) });
  await people.accounts.setActive(account.id, active, {
    actor: actor.personId,
    happened: active ? 'reactivated' : 'deactivated',
  });
  await people.sessions.forget(account.id);
}
