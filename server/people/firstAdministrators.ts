import { createAccount } from './createAccount.ts';
import type { People } from './People.ts';

/** An account to begin with, and the password that is known only now. */
export interface FirstAdministrator {
  /** Name of the school. */
  readonly school: string;
  readonly staffNo: string;
  readonly name: string;
  readonly role: 'administrator';
  readonly department: undefined;
  readonly password: string;
  readonly mustChange: true;
}

/** Makes an administrator in every school that has no account at all: somebody must let the others in. */
export async function firstAdministrators(people: People): Promise<readonly FirstAdministrator[]> {
  const made: FirstAdministrator[] = [];
  for (const { id, name: school } of await people.accounts.schoolsWithoutPeople()) {
    const account = { staffNo: 'admin', name: '系统管理员', roles: [{ role: 'administrator' as const }] };
    const { password } = await createAccount(people, undefined, { ...account, school: id });
    made.push({
      school,
      staffNo: account.staffNo,
      name: account.name,
      role: 'administrator',
      department: undefined,
      password,
      mustChange: true,
    });
  }
  return made;
}
