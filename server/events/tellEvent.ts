import type { ClientBase, Pool } from 'pg';
import { eventChannel, type ServerEvent } from './ServerEvent.ts';

/** Tells all processes of an event; within a transaction it is told when that is committed, and never otherwise. */
export async function tellEvent(client: ClientBase | Pool, event: ServerEvent): Promise<void> {
  await client.query({
    name: 'tellEvent',
    text: 'select pg_notify($1, $2)',
    values: [eventChannel, JSON.stringify(event)],
  });
}
