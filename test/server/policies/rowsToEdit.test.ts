import { describe, expect, it } from 'vitest';
import { mayExplore } from '#server/policies/mayExplore.ts';
import { mayManagePeople } from '#server/policies/mayManagePeople.ts';
import { mayMove } from '#server/policies/mayMove.ts';
import { rowsToEdit } from '#server/policies/rowsToEdit.ts';
import type { RowCondition } from '#server/policies/RowCondition.ts';
import type { HeldRole, Viewer } from '#server/policies/Viewer.ts';
import { roles, type Role } from '#schema/review/Role.ts';
import { readFixtures } from '../../support/readFixtures.ts';
import { tableIn } from '../../support/tableIn.ts';

const definitions = await readFixtures('harbour');
const [catalogue] = definitions.catalogues;
const [plan] = definitions.plans;
if (catalogue === undefined || plan === undefined) throw new Error('The harbour has no catalogue or plan');
const assisted = {
  ...plan,
  duties: plan.duties.map((duty) => (duty.table === 'calls' ? { ...duty, assists: ['D02'] } : duty)),
};
const calls = tableIn(catalogue, 'calls');

function viewer(held: HeldRole, changes: Partial<Viewer> = {}): Viewer {
  return { personId: 7, staffNo: 'P7', name: '领航', school: 1, roles: [held], mustChangePassword: false, ...changes };
}

const east = { school: 1, department: 'C01' };
const all = { kind: 'all' } as const;
const own = { kind: 'ownRows', field: 'pilotNo', staffNo: 'P7' } as const;

describe('the rows of a college’s submission that may be written', () => {
  it.each<[string, HeldRole, RowCondition | undefined]>([
    ['all by its collector', { role: 'collector', department: 'C01' }, all],
    ['all by a collector who assists', { role: 'collector', department: 'D02' }, all],
    ['none by a collector of the other college', { role: 'collector', department: 'C02' }, undefined],
    ['the own ones by a teacher', { role: 'teacher' }, own],
    ['the own ones by a teacher of the college', { role: 'teacher', department: 'C01' }, own],
    ['none by a teacher of the other college', { role: 'teacher', department: 'C02' }, undefined],
    ['none by its reviewer', { role: 'reviewer', department: 'C01' }, undefined],
    ['none by the quality office', { role: 'qualityOffice' }, undefined],
    ['none by an administrator', { role: 'administrator' }, undefined],
    ['none by an analyst', { role: 'analyst' }, undefined],
    ['none by a leader', { role: 'leader' }, undefined],
  ])('are %s', (_, held, rows) => {
    expect(rowsToEdit(viewer(held), assisted, calls, east)).toEqual(rows);
  });

  it('are none in another school, with a given password, or where the plan gives it to nobody', () => {
    const held: HeldRole = { role: 'collector', department: 'C01' };
    expect(rowsToEdit(viewer(held, { school: 2 }), assisted, calls, east)).toBeUndefined();
    expect(rowsToEdit(viewer(held, { mustChangePassword: true }), assisted, calls, east)).toBeUndefined();
    expect(rowsToEdit(viewer(held), undefined, calls, east)).toBeUndefined();
    const offices = tableIn(catalogue, 'piers');
    expect(rowsToEdit(viewer(held), assisted, offices, east)).toBeUndefined();
  });
});

describe('a submission', () => {
  it.each(roles)('is sent by who collects for its department, nobody else: %s', (role: Role) => {
    expect(mayMove(viewer({ role, department: 'C01' }), east)).toBe(role === 'collector');
    expect(mayMove(viewer({ role, department: 'C02' }), east)).toBe(false);
    expect(mayMove(viewer({ role, department: 'C01' }, { school: 2 }), east)).toBe(false);
    expect(mayMove(viewer({ role, department: 'C01' }, { mustChangePassword: true }), east)).toBe(false);
  });
});

describe('people are managed by administrators of the school, the schema is explored by those who work with it', () => {
  it.each(roles)('%s', (role: Role) => {
    const explorers: readonly Role[] = ['analyst', 'qualityOffice', 'maintainer'];
    expect(mayManagePeople(viewer({ role }), 1)).toBe(role === 'administrator');
    expect(mayManagePeople(viewer({ role }), 2)).toBe(false);
    expect(mayManagePeople(viewer({ role }, { mustChangePassword: true }), 1)).toBe(false);
    expect(mayExplore(viewer({ role }))).toBe(explorers.includes(role));
    expect(mayExplore(viewer({ role }, { mustChangePassword: true }))).toBe(false);
  });
});
