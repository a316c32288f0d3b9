import type { Me } from '../api/Me.ts';
import { Journal } from './Journal.ts';

const journals = new Map<string, Journal>();

/** The journal of a person in this browser. No other person's page ever opens it. */
export function journalOf(me: Pick<Me, 'id' | 'staffNo' | 'school'>): Journal {
  const name = `typed/${me.school.code}/${me.staffNo}/${me.id}`;
  const known = journals.get(name);
  if (known !== undefined) return known;
  const journal = new Journal(name);
  journals.set(name, journal);
  window.addEventListener('pagehide', () => journal.releaseAll());
  return journal;
}
