import type { Viewer } from '#server/policies/Viewer.ts';
import { openCollection } from '#server/review/openCollection.ts';
import { fillHarbour } from './fillHarbour.ts';
import { type Harbour, openHarbour, openSchool, viewerOf } from './openHarbour.ts';
import { openReading, type Reading } from './openReading.ts';

/** The filled harbour with a neighbour's of the same shape beside it, and the API over both. */
export interface ReadHarbour {
  readonly harbour: Harbour;
  readonly reading: Reading;
  /** The quality office of the harbour. */
  readonly office: Viewer;
  /** Id of the other school. */
  readonly neighbour: number;
  close(): Promise<void>;
}

export async function readHarbour(): Promise<ReadHarbour> {
  const harbour = await openHarbour();
  await fillHarbour(harbour, harbour, '');
  const neighbour = await openSchool(harbour.database, '20002');
  const { id: theirs } = await openCollection(harbour.database.pool, harbour.definitions, {
    ...harbour,
    school: neighbour,
    now: new Date(),
  });
  await fillHarbour(harbour, { school: neighbour, collection: theirs }, '邻');
  const reading = openReading(harbour.database, harbour.definitions);
  return {
    harbour,
    reading,
    office: viewerOf(harbour, { role: 'qualityOffice' }),
    neighbour,
    async close() {
      reading.close();
      await harbour.database.close();
    },
  };
}
