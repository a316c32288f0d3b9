import { migrate } from '../database/migrate.ts';
import { insertPublication, type StoredPublication, updatePublication } from '../database/edition/publications.ts';
import { inTransaction } from '../database/inTransaction.ts';
import type { EditionDifference } from './compareEditions.ts';
import { type FileChange, withChanges } from './FileChange.ts';
import { goLive, type Live } from './goLive.ts';
import { liveAlongside } from './liveAlongside.ts';
import { type Assessed, assess, type PublishPlace } from './PublishPlace.ts';
import { refusalOf } from './refusalOf.ts';
import type { Refused } from './Refused.ts';
import type { Touches } from './Touches.ts';
import { writeFiles } from './writeFiles.ts';

export interface PublishOptions {
  /** Only tells what would be done. */
  readonly dryRun?: boolean;
  readonly person?: number | null;
  readonly reason?: string | null;
  /** Goes live then; absent: now. */
  readonly dueAt?: Date | null;
  /** A change that was written down before and whose time has come. */
  readonly publication?: StoredPublication;
}

/** What became of changes, or would. */
export interface Published extends Refused {
  readonly state: 'dryRun' | 'refused' | 'unchanged' | 'waiting' | 'scheduled' | 'live';
  /** Statements that change the database. */
  readonly statements: readonly string[];
  readonly difference: EditionDifference | undefined;
  readonly touches: Touches | undefined;
  /** Number under which it is written down. */
  readonly id?: number;
  readonly live?: Live & { readonly folder?: PublishPlace['folder'] };
}

const nothing = { faults: [], reasons: [], statements: [], difference: undefined, touches: undefined };

/** Publishes changes that come from people, not from the folder: the files are written when it is live. */
export async function publishChanges(
  place: PublishPlace,
  changes: readonly FileChange[],
  options: PublishOptions,
): Promise<Published> {
  let assessed: Assessed | undefined;
  try {
    const texts = new Map(place.files.map(({ path, text }) => [path, text]));
    const real = changes.filter(({ path, text }) => (texts.get(path) ?? null) !== text);
    if (real.length === 0) return { ...nothing, state: 'unchanged' };
    assessed = await assess(place, real);
    return await publishAssessed(place, real, assessed, options);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    const { difference, touches } = assessed ?? nothing;
    return { ...nothing, ...refused, state: 'refused', difference, touches };
  }
}

async function publishAssessed(
  place: PublishPlace,
  changes: readonly FileChange[],
  assessed: Assessed,
  options: PublishOptions,
): Promise<Published> {
  const { database } = place.parts;
  const { difference, touches } = assessed;
  const told = { ...nothing, difference, touches };
  if (options.dryRun === true) {
    const statements = await migrate(database, assessed.definitions, () => {}, { rehearse: true });
    return { ...told, statements, state: 'dryRun' };
  }
  const { publication, dueAt = null } = options;
  const state = stateOf(touches, publication, dueAt);
  if (state !== 'live') {
    // What the database would refuse is told now, not when its time comes.
    const statements = await migrate(database, assessed.definitions, () => {}, { rehearse: true });
    const id = await inTransaction(database.pool, async (client) => {
      if (publication === undefined)
        return insertPublication(client, written(changes, assessed, { ...options, state }));
      await updatePublication(client, publication.id, { state });
      return publication.id;
    });
    return { ...told, statements, state, id };
  }
  const folder = withChanges(place.folder, changes);
  let id = publication?.id;
  const live = await goLive(place.parts, {
    ...assessed,
    base: place.current.number,
    folder,
    async alongside(client, number) {
      await liveAlongside(client, { before: place.current.definitions, after: assessed.definitions, publication });
      if (publication === undefined)
        id = await insertPublication(client, written(changes, assessed, { ...options, state, edition: number }));
      else await updatePublication(client, publication.id, { state, edition: number });
    },
  });
  const kept = (await writeFiles(place.parts, changes)) ? folder : place.folder;
  return { ...told, state, ...(id === undefined ? {} : { id }), live: { ...live, folder: kept } };
}

function stateOf(
  { schools }: Touches,
  publication: StoredPublication | undefined,
  dueAt: Date | null,
): 'live' | 'waiting' | 'scheduled' {
  const due = publication?.dueAt ?? dueAt;
  if (due !== null && due.getTime() > Date.now()) return 'scheduled';
  const decided = new Set(Object.keys(publication?.decisions ?? {}).map(Number));
  return schools.every((school) => decided.has(school)) ? 'live' : 'waiting';
}

/** How changes are written down. */
export function written(
  changes: readonly FileChange[],
  { difference, touches }: Pick<Assessed, 'difference' | 'touches'>,
  facts: PublishOptions & { readonly state: 'live' | 'waiting' | 'scheduled'; readonly edition?: number },
): Parameters<typeof insertPublication>[1] {
  return {
    state: facts.state,
    changes,
    lines: difference.lines,
    added: difference.added.map(({ catalogue, table, field }) => ({
      catalogue: catalogue.id,
      table: table.name,
      field: field.name,
      required: field.required,
    })),
    reason: facts.reason ?? null,
    personId: facts.person ?? null,
    dueAt: facts.dueAt ?? null,
    schools: touches.schools,
    edition: facts.edition ?? null,
  };
}
