import type { KeptChanges, KeptDelivery, KeptPack, KeptRow } from './KeptChange.ts';
import type { LogRecord } from './JournalSchema.ts';
import type { JournalDatabase } from './openJournalDatabase.ts';

/**
 * Moves what is in a log that was left behind into another, behind place `after`; `undefined` where its page holds it
 * still. As one transaction, so that of two pages that try it one succeeds.
 */
export async function takeOverLog(
  database: JournalDatabase,
  left: Pick<LogRecord, 'submission' | 'log'>,
  to: LogRecord,
  after: number,
): Promise<KeptChanges | undefined> {
  const { submission } = left;
  const work = database.transaction(['logs', 'packs', 'rows', 'deliveries'], 'readwrite');
  const logs = work.objectStore('logs');
  const record = await logs.get([submission, left.log]);
  if (record === undefined || record.until > Date.now()) {
    await work.done;
    return undefined;
  }
  const range = IDBKeyRange.bound([submission, left.log], [submission, left.log, []]);
  const [packs, rows, deliveries] = await Promise.all([
    work.objectStore('packs').getAll(range),
    work.objectStore('rows').getAll(range),
    work.objectStore('deliveries').getAll(range),
  ]);
  const places = new Map(packs.map(({ at }, index) => [at, after + 1 + index]));
  const moved = packs.map((pack) => ({ ...pack, log: to.log, at: places.get(pack.at) ?? pack.at }));
  const sent = deliveries.map(({ delivery, packs: of }): KeptDelivery => {
    return { delivery, packs: of.flatMap((at) => places.get(at) ?? []) };
  });
  await Promise.all([
    logs.delete([submission, left.log]),
    work.objectStore('packs').delete(range),
    work.objectStore('rows').delete(range),
    work.objectStore('deliveries').delete(range),
    ...moved.map((pack) => work.objectStore('packs').put(pack)),
    ...rows.map((row) => work.objectStore('rows').put({ ...row, log: to.log })),
    ...sent.map((one) => work.objectStore('deliveries').put({ submission, log: to.log, ...one })),
    logs.put({ ...to, typedAt: record.typedAt }),
    work.done,
  ]);
  return {
    packs: moved.map(({ at, text }): KeptPack => ({ at, ...(JSON.parse(text) as Omit<KeptPack, 'at'>) })),
    rows: rows.map(({ text }) => JSON.parse(text) as KeptRow),
    deliveries: sent,
  };
}
