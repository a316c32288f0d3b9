import type { PoolClient } from 'pg';
import type { Database } from './openDatabase.ts';

export interface Listening {
  stop(): Promise<void>;
}

/**
 * Hears what any process says on a channel of the database. `onLost` is called when the connection broke: what was
 * said meanwhile is not heard; it is made anew.
 */
export async function listen(
  database: Database,
  channel: string,
  onNotice: (payload: string) => void,
  onLost: () => void,
): Promise<Listening> {
  let client: PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const connected = await database.pool.connect();
    connected.on('notification', (notice) => {
      if (notice.channel === channel) onNotice(notice.payload ?? '');
    });
    connected.once('error', (error) => {
      // The server goes down with the program: the connection was given back already.
      if (stopped) return;
      client = undefined;
      connected.release(error);
      onLost();
      again();
    });
    await connected.query(`listen "${channel}"`);
    client = connected;
  }
  function again(): void {
    if (stopped) return;
    timer = setTimeout(() => void connect().catch(again), 1000);
    timer.unref();
  }

  await connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      // The connection has state of its own and is not given to others.
      client?.release(true);
    },
  };
}
