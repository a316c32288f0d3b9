/**
 * The `Set-Cookie` header of a session; no script can read the cookie and no other site's form sends it. It is bound
 * to https only where https is spoken: a campus network may have none. Without a token it takes the cookie away.
 */
export function sessionCookie(token: string | undefined, https: boolean): string {
  const parts = [`session=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (token === undefined) parts.push('Max-Age=0');
  if (https) parts.push('Secure');
  return parts.join('; ');
}
