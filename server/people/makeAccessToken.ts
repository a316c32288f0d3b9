import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import type { TokenAsked } from '../database/people/AccessTokenStore.ts';
import { mayExplore } from '../policies/mayExplore.ts';
import type { Viewer } from '../policies/Viewer.ts';
import type { People } from './People.ts';

const most = { tokens: 20, days: 366, name: 60, tables: 500 } as const;

/** Gives a person a token for a script; its secret is in the answer and nowhere else. */
export async function makeAccessToken(
  people: People,
  viewer: Viewer,
  asked: TokenAsked,
  definitions: Definitions,
): Promise<{ readonly id: number; readonly secret: string }> {
  if (!mayExplore(viewer) || viewer.token !== undefined) throw problems.notAllowed({ to: 'makeToken' });
  const name = asked.name.trim();
  if (name === '' || name.length > most.name || /\p{C}/u.test(name))
    throw problems.valueRefused({ field: 'name', expected: `1 to ${most.name} characters` });
  if (!Number.isInteger(asked.days) || asked.days < 1 || asked.days > most.days)
    throw problems.valueRefused({ field: 'days', expected: `1 to ${most.days}` });
  const known = new Set(definitions.catalogues.flatMap((catalogue) => catalogue.tables.map((table) => table.id)));
  const unknown = asked.tables?.find((table) => !known.has(table));
  if (unknown !== undefined) throw problems.notFound({ what: 'table', id: unknown });
  if (asked.tables !== undefined && (asked.tables.length === 0 || asked.tables.length > most.tables))
    throw problems.valueRefused({ field: 'tables', expected: `1 to ${most.tables}` });
  const made = await people.tokens.make(viewer.personId, { ...asked, name }, most.tokens);
  if (made === undefined) throw problems.valueRefused({ field: 'tokens', expected: `${most.tokens} or fewer` });
  return made;
}
