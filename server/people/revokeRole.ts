import { problems } from '#schema/problems/problems.ts';
import { mayManagePeople } from '../policies/mayManagePeople.ts';
import type { HeldRole, Viewer } from '../policies/Viewer.ts';
import type { People } from './People.ts';

/** Takes a role from a person, in force with the person's next request. Nobody takes the office from oneself. */
export async function revokeRole(people: People, actor: Viewer, personId: number, held: HeldRole): Promise<void> {
  if (!mayManagePeople(actor, actor.school)) throw problems.notAllowed({ to: 'managePeople' });
  if (actor.personId === personId && held.role === 'administrator')
    throw problems.notAllowed({ to: 'revokeOwnAdministration' });
  const account = await people.accounts.accountById(actor.school, personId);
  if (account === undefined) throw problems.notFound({ what: 'person', id: String(personId) });
  await people.accounts.removeRole(account.id, held, {
    actor: actor.personId,
    happened: 'roleRevoked',
    details: { ...held },
  });
  await people.sessions.forget(account.id);
}
