import type { Plan } from '#schema/definition/Plan.ts';
import type { Role } from '#schema/review/Role.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { createAccount } from '../people/createAccount.ts';
import { hashPassword } from '../people/hashPassword.ts';
import type { People } from '../people/People.ts';
import { randomPassword } from '../people/randomPassword.ts';

/** An account that is told of once, with the password made for it just now. */
export interface DemonstrationAccount {
  /** Name of the school. */
  readonly school: string;
  readonly staffNo: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string | undefined;
  readonly password: string;
  /** The password must be replaced at the first sign-in, as everybody's. */
  readonly mustChange: boolean;
}

export interface DemonstrationPeople {
  /** The collector of each department, by its code. */
  readonly collectors: ReadonlyMap<string, Viewer>;
  /** Those that are worth telling of: one of each role. */
  readonly told: readonly DemonstrationAccount[];
}

const schoolRoles: readonly (readonly [Role, string])[] = [
  ['administrator', '示范管理员'],
  ['qualityOffice', '示范质量办'],
  ['maintainer', '示范定义员'],
  ['analyst', '示范分析员'],
  ['leader', '示范校领导'],
];

/**
 * One person for each role of the school, a collector for each department and a reviewer for the first of each kind.
 * `teacher` is the staff number of somebody whose own rows were drawn.
 */
export async function demonstrationPeople(
  people: People,
  { id: school, name: schoolName }: { readonly id: number; readonly name: string },
  plan: Plan,
  teacher: string | undefined,
): Promise<DemonstrationPeople> {
  const told: DemonstrationAccount[] = [];
  const collectors = new Map<string, Viewer>();
  let serial = 0;

  // Nobody is told the password of the others: an administrator gives them one.
  const nobodys = await hashPassword(randomPassword());
  const add = async (role: Role, name: string, department: string | undefined, isTold: boolean): Promise<Viewer> => {
    serial += 1;
    const staffNo = `99${String(serial).padStart(8, '0')}`;
    const roles = [department === undefined ? { role } : { role, department }];
    const password = randomPassword();
    const passwordHash = isTold ? await hashPassword(password) : nobodys;
    const viewer = await insertPerson(people, { school, staffNo, name, roles, passwordHash });
    if (isTold) told.push({ school: schoolName, staffNo, name, role, department, password, mustChange: false });
    return viewer;
  };

  for (const [role, name] of schoolRoles) await add(role, name, undefined, true);
  const kinds = new Set<string>();
  for (const department of plan.departments) {
    const isFirst = !kinds.has(department.kind);
    kinds.add(department.kind);
    const label = department.name;
    collectors.set(department.code, await add('collector', `示范采集员·${label}`, department.code, isFirst));
    if (isFirst) await add('reviewer', `示范审核员·${label}`, department.code, true);
  }
  if (teacher !== undefined) {
    const account = { school, staffNo: teacher, name: '示范教师', roles: [{ role: 'teacher' as const }] };
    const { password } = await createAccount(people, undefined, account);
    told.push({
      school: schoolName,
      staffNo: teacher,
      name: account.name,
      role: 'teacher',
      department: undefined,
      password,
      mustChange: true,
    });
  }
  return { collectors, told };
}

/** Somebody who filled the tables of all departments in earlier years and cannot sign in. */
export async function formerCollector(
  people: People,
  school: number,
  plan: Plan,
): Promise<ReadonlyMap<string, Viewer>> {
  const roles = plan.departments.map(({ code }) => ({ role: 'collector' as const, department: code }));
  const passwordHash = await hashPassword(randomPassword());
  const viewer = await insertPerson(people, {
    school,
    staffNo: '9800000001',
    name: '示范前任采集员',
    roles,
    passwordHash,
  });
  return new Map(plan.departments.map(({ code }) => [code, viewer]));
}

async function insertPerson(
  people: People,
  person: Omit<Viewer, 'personId' | 'mustChangePassword'> & { readonly passwordHash: string },
): Promise<Viewer> {
  const { passwordHash, ...facts } = person;
  const act = { actor: undefined, happened: 'created' } as const;
  const personId = await people.accounts.insert({ ...facts, passwordHash, givenPasswordDays: 1 }, act);
  if (personId === undefined) throw new Error(`The staff number ${facts.staffNo} is taken`);
  await people.accounts.setPassword(personId, passwordHash, undefined, { ...act, happened: 'passwordChanged' });
  return { personId, ...facts, mustChangePassword: false };
}
