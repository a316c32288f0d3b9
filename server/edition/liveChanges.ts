import type { Pool } from 'pg';
import type { EventHub } from '../events/EventHub.ts';
import type { Editions } from './Editions.ts';
import { publishDue } from './publishDue.ts';
import { watchDefinitions } from './watchDefinitions.ts';

/** Scheduled changes go live within so many milliseconds of their time. */
const dueEvery = 15_000;
/** What is refused is looked at again: not every mend is told, such as that of a link. */
const refusedEvery = 2_000;
/** Folders on other machines tell of nothing. */
const folderEvery = 60_000;

/**
 * Follows what changes the definitions of a running server: its folder, the other processes of the database, and the time
 * of what is scheduled. Returns what ends it.
 */
export function liveChanges(
  folder: string,
  editions: Editions,
  { hub, pool, print }: { readonly hub: EventHub; readonly pool: Pool; readonly print: (line: string) => void },
): () => Promise<void> {
  const tell = (error: unknown): void => print(error instanceof Error ? error.message : String(error));
  let last = '';
  const look = async (): Promise<void> => {
    try {
      await editions.folderChanged();
      last = '';
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      if (told !== last) print(told);
      last = told;
    }
  };
  const watching = watchDefinitions(folder, look);
  const catchUp = (): void => void editions.catchUp().catch(tell);
  const unfollow = hub.follow({
    heard({ type }) {
      if (type === 'edition') catchUp();
    },
    missed: catchUp,
  });
  const timers = [
    setInterval(() => void publishDue(editions, pool, new Date()).catch(tell), dueEvery),
    setInterval(() => void (editions.refused() === undefined ? undefined : look()), refusedEvery),
    setInterval(() => void look(), folderEvery),
  ];
  for (const timer of timers) timer.unref();
  return async () => {
    for (const timer of timers) clearInterval(timer);
    watching.close();
    unfollow();
    await editions.idle();
  };
}
