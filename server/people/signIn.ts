import { problems } from '#schema/problems/problems.ts';
import { networkAllows } from './networkAllows.ts';
import type { People } from './People.ts';
import { verifyPassword } from './verifyPassword.ts';

export interface Credentials {
  /** Code of the school; may be left out where there is only one. */
  readonly school: string | undefined;
  readonly staffNo: string;
  readonly password: string;
}

export interface SignedIn {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly mustChangePassword: boolean;
}

/**
 * Opens a session for the right password. Each attempt is counted before it is looked at; wrong staff number, wrong
 * password and an account out of use are one refusal.
 */
export async function signIn(people: People, given: Credentials, address: string): Promise<SignedIn> {
  const schools = await people.accounts.schools();
  if (given.school === undefined && schools.length > 1) throw problems.schoolNeeded({});
  const school = given.school === undefined ? schools[0] : schools.find((one) => one.code === given.school);
  if (school === undefined) throw problems.signInRefused({});
  if (!networkAllows(school.networks, address)) throw problems.networkNotAllowed({});

  const { failuresBeforeLock: failures, longestLockMinutes: minutes } = people.settings;
  const seconds = await people.attempts.begin(school.id, given.staffNo, { failures, minutes });
  if (seconds > 0) throw problems.signInLocked({ seconds });
  const account = await people.accounts.accountByStaffNo(school.id, given.staffNo);
  const right = await verifyPassword(account?.passwordHash, given.password);
  if (account === undefined || !right || account.deactivated || account.passwordExpired)
    throw problems.signInRefused({});

  await people.attempts.succeed(school.id, account.staffNo);
  const token = await people.sessions.open(account.id);
  await people.accounts.recordAct(account.id, { actor: account.id, happened: 'signedIn' });
  return { token, mustChangePassword: account.mustChangePassword };
}
