import { insertPublication } from '../database/edition/publications.ts';
import { inTransaction } from '../database/inTransaction.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { FileChange } from './FileChange.ts';
import { goLive, type Live } from './goLive.ts';
import { liveAlongside } from './liveAlongside.ts';
import { written } from './publishChanges.ts';
import { type Assessed, assess, type PublishPlace } from './PublishPlace.ts';
import { refusalOf } from './refusalOf.ts';

/**
 * Publishes what changed in the folder: at once what touches nothing that was sent, while the rest waits for the offices.
 * Throws what stands in the way; then nothing is done.
 */
export async function publishFolder(
  place: PublishPlace,
  changes: readonly FileChange[],
): Promise<readonly { readonly live?: Live }[]> {
  const all = await assess(place, changes);
  if (all.touches.schools.length === 0) return [{ live: await live(place, changes, all) }];
  const touched = touchedFiles(all, place.current.definitions);
  const free = changes.filter(({ path }) => !touched.has(path));
  const apart = free.length === changes.length ? undefined : await assessFree(place, free);
  const waiting = apart === undefined ? changes : changes.filter(({ path }) => touched.has(path));
  const done = apart === undefined ? undefined : await live(place, free, apart);
  await inTransaction(place.parts.database.pool, (client) =>
    insertPublication(client, written(waiting, all, { state: 'waiting' })),
  );
  place.parts.print(`定义：${waiting.map(({ path }) => path).join('、')} 的改动涉及已提交的填报单，等待质量部门决定`);
  return done === undefined ? [{}] : [{ live: done }];
}

/** The changes that touch nothing, where they hold without the others. */
async function assessFree(place: PublishPlace, free: readonly FileChange[]): Promise<Assessed | undefined> {
  if (free.length === 0) return undefined;
  try {
    const assessed = await assess(place, free);
    return assessed.touches.schools.length === 0 ? assessed : undefined;
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return undefined;
  }
}

async function live(place: PublishPlace, changes: readonly FileChange[], assessed: Assessed): Promise<Live> {
  const { definitions: before, number: base } = place.current;
  return goLive(place.parts, {
    ...assessed,
    base,
    folder: place.folder,
    async alongside(client, edition) {
      await liveAlongside(client, { before, after: assessed.definitions, publication: undefined });
      await insertPublication(client, written(changes, assessed, { state: 'live', edition }));
    },
  });
}

/** Files whose change touches what was sent: of the tables, and of the lists and catalogues that are about them. */
function touchedFiles({ touches, definitions }: Assessed, before: Definitions): ReadonlySet<string> {
  const files = new Set<string>();
  for (const { catalogues, codeLists } of [before, definitions]) {
    for (const catalogue of catalogues) {
      const names = new Set(
        touches.submissions.filter((one) => one.catalogue === catalogue.id).map((one) => one.table),
      );
      if (names.size === 0) continue;
      for (const table of catalogue.tables) if (names.has(table.name)) files.add(table.file);
      for (const id of codeLists.keys()) files.add(`code-lists/${id}.json`);
      for (const name of ['catalogue', 'checks', 'indicators']) files.add(`${catalogue.id}/${name}.json`);
    }
  }
  return files;
}
