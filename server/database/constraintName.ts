import { createHash } from 'node:crypto';

/** PostgreSQL cuts longer names off, which would make two of them one. */
const longest = 63;

/** `<table>__<field>__<rule>`; past the limit its first 52 bytes and a piece of its hash. */
export function constraintName(...parts: readonly string[]): string {
  const name = parts.join('__');
  if (Buffer.byteLength(name) <= longest) return name;
  return `${name.slice(0, 52)}__${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}
