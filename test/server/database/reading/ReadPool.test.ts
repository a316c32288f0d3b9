import { describe, expect, it } from 'vitest';
import { ReadPool } from '#server/database/reading/ReadPool.ts';
import type { ReadStatement } from '#server/database/reading/ReadConnection.ts';
import { createDatabase } from '../../../support/createDatabase.ts';

function statement(name: string, text: string): ReadStatement {
  return { name, text, width: 1, mode: 'auto' };
}

describe('a connection that only reads', () => {
  it('keeps at most 500 statements prepared, however many texts it is asked', async () => {
    const pool = new ReadPool(await createDatabase(), 1);
    const counts: string[] = [];
    for (let at = 1; at <= 1200; at += 1) {
      await pool.run(statement(`s${at}`, `select ${at}::text`), []);
      if (at % 400 > 0) continue;
      const { bytes } = await pool.run(statement('count', 'select count(*)::text from pg_prepared_statements'), []);
      counts.push(/(\d+)\D*SELECT 1/.exec(bytes.toString('latin1'))?.[1] ?? '');
    }
    pool.close();
    // The count itself is one of them; at 501 all are given up and it begins anew.
    expect(counts).toEqual(['401', '302', '203']);
  });
});
