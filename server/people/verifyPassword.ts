import { verify } from '@node-rs/argon2';
import { hashPassword } from './hashPassword.ts';
import { randomPassword } from './randomPassword.ts';

let nobodys: Promise<string> | undefined;

/**
 * Whether a password is the one that was hashed. Without a hash the answer is no, and takes as long: time does not
 * tell whether there is such an account.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const normal = password.normalize('NFC');
  if (passwordHash !== undefined) return verify(passwordHash, normal);
  nobodys ??= hashPassword(randomPassword());
  await verify(await nobodys, normal);
  return false;
}
