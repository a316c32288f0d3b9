import { type IDBPDatabase, openDB } from 'idb';
import type { JournalSchema } from './JournalSchema.ts';

export type JournalDatabase = IDBPDatabase<JournalSchema>;

/** Opens the database of one person in this browser. Fails where the browser keeps nothing, as in some private windows. */
export function openJournalDatabase(name: string, lost: () => void): Promise<JournalDatabase> {
  return openDB<JournalSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('logs', { keyPath: ['submission', 'log'] });
      database.createObjectStore('packs', { keyPath: ['submission', 'log', 'at'] });
      database.createObjectStore('rows', { keyPath: ['submission', 'log', 'id'] });
      database.createObjectStore('deliveries', { keyPath: ['submission', 'log', 'delivery'] });
    },
    terminated: lost,
  });
}
