import type { Role } from '#schema/review/Role.ts';
import type { HeldRole } from '#server/policies/Viewer.ts';
import { createAccount } from '#server/people/createAccount.ts';
import type { RunningSystem } from '#server/start.ts';
import { reachable } from './reachable.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects
  readonly body: any;
}

/** Somebody who speaks to the system over HTTP with the cookie of a session. */
export interface TestPerson {
  readonly id: number;
  readonly staffNo: string;
  readonly password: string;
  readonly cookie: string;
  post(path: string, body: unknown): Promise<Answer>;
  /** The body of the answer: `{ data, errors }`. */
  query(text: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer['body']>;
}

let people = 0;

/** A new person with one role, signed in with a password of his or her own, in the only school or the one named. */
export async function asPerson(
  system: RunningSystem,
  role: Role,
  department?: string,
  school?: string,
): Promise<TestPerson> {
  return signedIn(system, [{ role, ...(department === undefined ? {} : { department }) }], { school });
}

/** A new person with several roles; `staffNo` where rows of the person's own matter. */
export async function signedIn(
  system: RunningSystem,
  roles: readonly HeldRole[],
  facts: { readonly staffNo?: string; readonly school?: string | undefined } = {},
): Promise<TestPerson> {
  people += 1;
  const schools = await system.people.accounts.schools();
  const school = facts.school === undefined ? schools[0] : schools.find((one) => one.code === facts.school);
  if (school === undefined) throw new Error(`There is no school ${facts.school}`);
  const staffNo = facts.staffNo ?? `T${String(people).padStart(4, '0')}`;
  const account = { school: school.id, staffNo, name: `测试员${people}`, roles };
  const { personId, password: given } = await createAccount(system.people, undefined, account);
  const first = await post(system, '/auth/sign-in', { school: school.code, staffNo, password: given });
  const password = 'a garden of its own 7';
  const changed = await post(system, '/auth/change-password', { current: given, next: password }, cookieOf(first));
  const cookie = cookieOf(changed);
  return {
    id: personId,
    staffNo,
    password,
    cookie,
    post: (path, body) => post(system, path, body, cookie),
    query: async (text, variables) => (await post(system, '/graphql', { query: text, variables }, cookie)).body,
  };
}

/** Posts JSON, with a cookie where there is one. */
export async function post(system: RunningSystem, path: string, body: unknown, cookie?: string): Promise<Answer> {
  const answer = await fetch(reachable(`${system.address}${path}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

/** `session=…` of an answer that sets it. */
export function cookieOf(answer: Answer): string {
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`No cookie: ${answer.status} ${JSON.stringify(answer.body)}`);
  return cookie;
}
