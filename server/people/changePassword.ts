import { problems } from '#schema/problems/problems.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { hashPassword } from './hashPassword.ts';
import { passwordIssues } from './passwordIssues.ts';
import type { People } from './People.ts';
import { verifyPassword } from './verifyPassword.ts';

/**
 * Replaces a person's own password, ends all sessions of the person and opens a new one, whose token it returns.
 * A wrong current password counts as a failed attempt to sign in.
 */
export async function changePassword(
  people: People,
  viewer: Viewer,
  given: { readonly current: string; readonly next: string },
): Promise<string> {
  const account = await people.accounts.accountById(viewer.school, viewer.personId);
  if (account === undefined) throw problems.notSignedIn({});
  const { failuresBeforeLock: failures, longestLockMinutes: minutes } = people.settings;
  const seconds = await people.attempts.begin(viewer.school, account.staffNo, { failures, minutes });
  if (seconds > 0) throw problems.signInLocked({ seconds });
  if (!(await verifyPassword(account.passwordHash, given.current))) throw problems.signInRefused({});
  await people.attempts.succeed(viewer.school, account.staffNo);

  const issues = passwordIssues(given.next, account, people.settings);
  if (issues.length > 0) throw problems.passwordRefused({ issues });
  if (await verifyPassword(account.passwordHash, given.next))
    throw problems.passwordRefused({ issues: [{ code: 'passwordUnchanged', details: {} }] });

  const passwordHash = await hashPassword(given.next);
  await people.accounts.setPassword(account.id, passwordHash, undefined, {
    actor: account.id,
    happened: 'passwordChanged',
  });
  await people.sessions.forget(account.id);
  return people.sessions.open(account.id);
}
