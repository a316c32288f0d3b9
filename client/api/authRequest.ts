/** What the server answers under `/auth`: the body, or the coded refusal. */
export type AuthAnswer<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly code: string; readonly details: Readonly<Record<string, unknown>> };

/** Asks the server something about the session. `NETWORK` is the code where it cannot be reached. */
export async function authRequest<Body>(path: string, body?: unknown): Promise<AuthAnswer<Body>> {
  try {
    const answer = await fetch(`/auth/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const read = (await answer.json()) as unknown;
    if (answer.ok) return { ok: true, body: read as Body };
    const { code = 'INTERNAL', details = {} } = read as { code?: string; details?: Record<string, unknown> };
    return { ok: false, code, details };
  } catch {
    return { ok: false, code: 'NETWORK', details: {} };
  }
}
