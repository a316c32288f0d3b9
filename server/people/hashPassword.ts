import { hash } from '@node-rs/argon2';

/** Argon2id of a password, with the costs that OWASP names for it (19 MiB, two passes). */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}
