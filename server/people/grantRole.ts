import { problems } from '#schema/problems/problems.ts';
import { mayManagePeople } from '../policies/mayManagePeople.ts';
import type { HeldRole, Viewer } from '../policies/Viewer.ts';
import { accountIssues } from './accountIssues.ts';
import type { People } from './People.ts';

/** Gives a person a role, in force with the person's next request. */
export async function grantRole(people: People, actor: Viewer, personId: number, held: HeldRole): Promise<void> {
  if (!mayManagePeople(actor, actor.school)) throw problems.notAllowed({ to: 'managePeople' });
  const account = await people.accounts.accountById(actor.school, personId);
  if (account === undefined) throw problems.notFound({ what: 'person', id: String(personId) });
  const departments = await people.accounts.departments(actor.school);
  const issues = accountIssues({ ...account, roles: [held] }, departments);
  if (issues.length > 0) throw problems.accountRefused({ issues });
  await people.accounts.addRole(account.id, held, {
    actor: actor.personId,
    happened: 'roleGranted',
    details: { ...held },
  });
  await people.sessions.forget(account.id);
}
