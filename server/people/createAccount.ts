import { problems } from '#schema/problems/problems.ts';
import { mayManagePeople } from '../policies/mayManagePeople.ts';
import type { HeldRole, Viewer } from '../policies/Viewer.ts';
import { accountIssues } from './accountIssues.ts';
import { hashPassword } from './hashPassword.ts';
import type { People } from './People.ts';
import { randomPassword } from './randomPassword.ts';

export interface AccountWanted {
  readonly school: number;
  readonly staffNo: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
}

export interface AccountMade {
  readonly personId: number;
  /** To be handed to the person, once: only its hash is kept, and it must be changed at the first sign-in. */
  readonly password: string;
}

/** Makes an account with a random password. Without an actor the system itself makes it. */
export async function createAccount(
  people: People,
  actor: Viewer | undefined,
  wanted: AccountWanted,
): Promise<AccountMade> {
  if (actor !== undefined && !mayManagePeople(actor, wanted.school)) throw problems.notAllowed({ to: 'managePeople' });
  const issues = accountIssues(wanted, await people.accounts.departments(wanted.school));
  if (issues.length > 0) throw problems.accountRefused({ issues });
  const password = randomPassword();
  const account = {
    ...wanted,
    name: wanted.name.trim(),
    passwordHash: await hashPassword(password),
    givenPasswordDays: people.settings.givenPasswordDays,
  };
  const personId = await people.accounts.insert(account, { actor: actor?.personId, happened: 'created' });
  if (personId === undefined) throw problems.staffNumberTaken({ staffNo: wanted.staffNo });
  return { personId, password };
}
