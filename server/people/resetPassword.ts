import { problems } from '#schema/problems/problems.ts';
import { mayManagePeople } from '../policies/mayManagePeople.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { hashPassword } from './hashPassword.ts';
import type { People } from './People.ts';
import { randomPassword } from './randomPassword.ts';

/** Gives a person a new random password, which it returns once; all sessions of the person end. */
export async function resetPassword(people: People, actor: Viewer, personId: number): Promise<string> {
  if (!mayManagePeople(actor, actor.school)) throw problems.notAllowed({ to: 'managePeople' });
  const account = await people.accounts.accountById(actor.school, personId);
  if (account === undefined) throw problems.notFound({ what: 'person', id: String(personId) });
  const password = randomPassword();
  await people.accounts.setPassword(account.id, await hashPassword(password), people.settings.givenPasswordDays, {
    actor: actor.personId,
    happened: 'passwordReset',
  });
  await people.sessions.forget(account.id);
  return password;
}
