import type { Pool, PoolClient } from 'pg';

/** The statements that run while `work` does, without those that begin and end a transaction. */
export async function watchStatements(pool: Pool, work: () => Promise<unknown>): Promise<readonly string[]> {
  const statements: string[] = [];
  const watched: PoolClient[] = [];
  const watch = (client: PoolClient): void => {
    const run = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query(...given: unknown[]) {
        const [statement] = given;
        const text = typeof statement === 'string' ? statement : (statement as { text: string }).text;
        if (!/^(begin|commit|rollback)$/i.test(text)) statements.push(text);
        return run(...given);
      },
    });
    watched.push(client);
  };
  pool.on('acquire', watch);
  await work();
  pool.off('acquire', watch);
  for (const client of watched) Reflect.deleteProperty(client, 'query');
  return statements;
}
