import { problems } from '#schema/problems/problems.ts';
import type { PeopleSought, PersonListed } from '../database/people/PersonListed.ts';
import { mayManagePeople } from '../policies/mayManagePeople.ts';
import type { Viewer } from '../policies/Viewer.ts';
import type { People } from './People.ts';

const mostListed = 200;

/** A page of the accounts of the administrator's school, by staff number. */
export async function listPeople(
  people: People,
  actor: Viewer,
  sought: PeopleSought,
): Promise<{ readonly totalCount: number; readonly people: readonly PersonListed[] }> {
  if (!mayManagePeople(actor, actor.school)) throw problems.notAllowed({ to: 'managePeople' });
  const limit = Math.min(Math.max(sought.limit, 1), mostListed);
  return people.accounts.list(actor.school, { ...sought, limit, offset: Math.max(sought.offset, 0) });
}
