import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, cookieOf, post, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let administrator: TestPerson;

beforeAll(async () => {
  system = await startTestServer();
  administrator = await asPerson(system, 'administrator');
  await system.database.pool.query(
    `insert into platform.department (school_id, code, name, kind)
     select id, 'D01', '园艺科', 'office' from platform.school on conflict do nothing`,
  );
});

afterAll(() => system.stop());

const create = `mutation ($staffNo: String!, $name: String!, $roles: [HeldRoleInput!]!) {
  createPerson(staffNo: $staffNo, name: $name, roles: $roles) {
    password person { id staffNo name active mustChangePassword roles { role department { code name } } } } }`;

describe('me', () => {
  it('is nobody without a session', async () => {
    const answer = await post(system, '/graphql', { query: '{ me { name } }' });
    expect(answer.body).toEqual({ data: { me: null } });
  });

  it('tells who is signed in, with roles by department', async () => {
    const collector = await asPerson(system, 'collector', 'D01');
    const answer = await collector.query(
      '{ me { staffNo mustChangePassword mayExplore school { code } roles { role department { code name kind } } } }',
    );
    expect(answer.data.me).toEqual({
      staffNo: collector.staffNo,
      mustChangePassword: false,
      mayExplore: false,
      school: { code: '00000' },
      roles: [{ role: 'collector', department: { code: 'D01', name: '园艺科', kind: 'office' } }],
    });
  });
});

describe('an administrator', () => {
  it('makes an account whose password is random, shown once, and must be changed', async () => {
    const roles = [{ role: 'collector', department: 'D01' }];
    const answer = await administrator.query(create, { staffNo: 'G100', name: '牡丹', roles });
    const { password, person } = answer.data.createPerson;
    expect(person).toMatchObject({
      staffNo: 'G100',
      name: '牡丹',
      active: true,
      mustChangePassword: true,
      roles: [{ role: 'collector', department: { code: 'D01', name: '园艺科' } }],
    });
    expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const { rows } = await system.database.pool.query(
      `select password_hash from platform.person where staff_no = 'G100'`,
    );
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const signedIn = await post(system, '/auth/sign-in', { staffNo: 'G100', password });
    expect(signedIn.body).toEqual({ mustChangePassword: true });
  });

  it('is refused a staff number that is taken, and a collector of no department', async () => {
    const taken = await administrator.query(create, { staffNo: administrator.staffNo, name: '重复', roles: [] });
    expect(taken.errors[0].extensions).toMatchObject({ code: 'STAFF_NUMBER_TAKEN' });
    const nowhere = await administrator.query(create, {
      staffNo: 'G101',
      name: '月季',
      roles: [{ role: 'collector' }],
    });
    expect(nowhere.errors[0].extensions).toMatchObject({
      code: 'ACCOUNT_REFUSED',
      details: { issues: [{ code: 'departmentNeeded', field: 'roles', details: { role: 'collector' } }] },
    });
  });

  it('gives and takes a role, in force with the next request', async () => {
    const person = await asPerson(system, 'collector', 'D01');
    const grant = `mutation ($id: ID!, $role: HeldRoleInput!) { grantRole(person: $id, role: $role) { roles { role } } }`;
    await administrator.query(grant, { id: person.id, role: { role: 'analyst' } });
    expect((await person.query('{ me { mayExplore } }')).data.me).toEqual({ mayExplore: true });
    const revoke = grant.replace('grantRole', 'revokeRole');
    await administrator.query(revoke, { id: person.id, role: { role: 'analyst' } });
    expect((await person.query('{ me { mayExplore } }')).data.me).toEqual({ mayExplore: false });
  });

  it('resets a password, which ends the sessions of the person', async () => {
    const person = await asPerson(system, 'collector', 'D01');
    const answer = await administrator.query(`mutation ($id: ID!) { resetPassword(person: $id) { password } }`, {
      id: person.id,
    });
    expect((await person.query('{ me { name } }')).data.me).toBeNull();
    const old = await post(system, '/auth/sign-in', { staffNo: person.staffNo, password: person.password });
    expect(old.status).toBe(401);
    const { password } = answer.data.resetPassword;
    const anew = await post(system, '/auth/sign-in', { staffNo: person.staffNo, password });
    expect(anew.body).toEqual({ mustChangePassword: true });
  });

  it('takes an account out of use, and the session it has open ends at once', async () => {
    const person = await asPerson(system, 'collector', 'D01');
    expect((await person.query('{ me { staffNo } }')).data.me).toEqual({ staffNo: person.staffNo });
    await administrator.query(`mutation ($id: ID!) { setPersonActive(person: $id, active: false) { active } }`, {
      id: person.id,
    });
    expect((await person.query('{ me { staffNo } }')).data.me).toBeNull();
    const again = await post(system, '/auth/sign-in', { staffNo: person.staffNo, password: person.password });
    expect(again.body).toEqual({ code: 'SIGN_IN_REFUSED', details: {} });
  });

  it('cannot put himself or herself out of office', async () => {
    const answer = await administrator.query(
      `mutation ($id: ID!) { setPersonActive(person: $id, active: false) { active } }`,
      { id: administrator.id },
    );
    expect(answer.errors[0].extensions).toEqual({ code: 'NOT_ALLOWED', details: { to: 'deactivateOneself' } });
  });

  it('finds people by a part of name or number, and each act is on record', async () => {
    const answer = await administrator.query('{ people(search: "g10") { totalCount nodes { staffNo name } } }');
    expect(answer.data.people).toEqual({ totalCount: 1, nodes: [{ staffNo: 'G100', name: '牡丹' }] });
    const { rows } = await system.database.pool.query(
      `select happened, actor_id from platform.person_event e join platform.person p on p.id = e.person_id
       where p.staff_no = 'G100' order by e.id`,
    );
    expect(rows.map((row) => row.happened)).toEqual(['created', 'signedIn']);
    expect(rows[0].actor_id).toBe(administrator.id);
  });
});

describe('anybody else', () => {
  it.each(['qualityOffice', 'maintainer', 'collector', 'teacher', 'analyst', 'leader'] as const)(
    'neither lists nor makes accounts: %s',
    async (role) => {
      const person = await asPerson(system, role, 'D01');
      const listed = await person.query('{ people { totalCount } }');
      expect(listed.errors[0].extensions).toEqual({ code: 'NOT_ALLOWED', details: { to: 'managePeople' } });
      const made = await person.query(create, { staffNo: 'G900', name: '不可', roles: [{ role: 'administrator' }] });
      expect(made.errors[0].extensions.code).toBe('NOT_ALLOWED');
    },
  );
});

describe('a school beside another', () => {
  it('has people of its own under the same staff number, and its administrator sees only them', async () => {
    await system.database.pool.query(`insert into platform.school (code, name) values ('00001', '另一学院')`);
    const other = await asPerson(system, 'administrator', undefined, '00001');
    const made = await other.query(create, { staffNo: 'G100', name: '芍药', roles: [] });
    expect(made.data.createPerson.person.name).toBe('芍药');
    const listed = await other.query('{ people(search: "G100") { nodes { name } } }');
    expect(listed.data.people.nodes).toEqual([{ name: '芍药' }]);
    const reset = await other.query(`mutation ($id: ID!) { resetPassword(person: $id) { password } }`, {
      id: administrator.id,
    });
    expect(reset.errors[0].extensions.code).toBe('NOT_FOUND');

    const { password } = made.data.createPerson;
    const nameless = await post(system, '/auth/sign-in', { staffNo: 'G100', password });
    expect(nameless.body.code).toBe('SCHOOL_NEEDED');
    const wrong = await post(system, '/auth/sign-in', { school: '00000', staffNo: 'G100', password });
    expect(wrong.body.code).toBe('SIGN_IN_REFUSED');
    const right = await post(system, '/auth/sign-in', { school: '00001', staffNo: 'G100', password });
    expect(cookieOf(right)).toMatch(/^session=/);
  });
});
