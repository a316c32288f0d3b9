import type { Definitions } from '#schema/definition/Definitions.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { platformSchema } from './api/platformSchema.ts';
import { Collections } from './database/reading/Collections.ts';
import { ReadPool } from './database/reading/ReadPool.ts';
import type { RequestContext } from './api/RequestContext.ts';
import { migrate } from './database/migrate.ts';
import { type Database, openDatabase } from './database/openDatabase.ts';
import { startPostgres } from './database/startPostgres.ts';
import type { DemonstrationAccount } from './demonstration/demonstrationPeople.ts';
import { seedDemonstration } from './demonstration/seedDemonstration.ts';
import { buildEdition } from './edition/buildEdition.ts';
import type { Edition } from './edition/Edition.ts';
import { renewEdition } from './edition/renewEdition.ts';
import { watchDefinitions } from './edition/watchDefinitions.ts';
import { Editions } from './edition/Editions.ts';
import { readFolder } from './edition/readFolder.ts';
import { EventHub } from './events/EventHub.ts';
import { graphqlHandler } from './http/graphqlHandler.ts';
import { startServer } from './http/startServer.ts';
import { firstAdministrators } from './people/firstAdministrators.ts';
import { foundSchool } from './people/foundSchool.ts';
import { type People, peopleOf } from './people/People.ts';
import { requireViewer } from './policies/requireViewer.ts';
import { visibleSubmissions } from './review/visibleSubmissions.ts';
import { sqlFile } from './sqlFile.ts';
import type { Settings } from './settings.ts';

export interface RunningSystem {
  readonly address: string;
  readonly database: Database;
  readonly people: People;
  /** The definitions in force. */
  definitions(): Definitions;
  /** Accounts of schools founded at this start. */
  readonly accounts: readonly DemonstrationAccount[];
  stop(): Promise<void>;
}

/** Starts all of it: database, definitions, API and client. What was opened is closed again where a step fails. */
export async function start(settings: Settings, print: (line: string) => void): Promise<RunningSystem> {
  const opened = new AsyncDisposableStack();
  try {
    return await open(settings, print, opened);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function open(
  settings: Settings,
  print: (line: string) => void,
  opened: AsyncDisposableStack,
): Promise<RunningSystem> {
  const read = lintDefinitions(await readFolder(settings.definitionsFolder));
  if (!read.ok)
    throw new Error(
      read.faults
        .map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.code} ${fault.message} – ${fault.mend}`)
        .join('\n'),
    );
  const { definitions } = read;
  const postgres =
    settings.databaseUrl === undefined
      ? await startPostgres(settings.dataFolder)
      : { url: settings.databaseUrl, stop: async () => {} };
  opened.defer(() => postgres.stop());
  const database = await openDatabase(postgres.url);
  opened.defer(() => database.close());
  const sql = sqlFile(settings.dataFolder);
  await migrate(database, definitions, sql.write);
  if (sql.close() !== '') print(sql.close());
  const people = peopleOf(database, settings.people, (error) => print(String(error)));
  await people.sessions.start();
  opened.defer(() => people.readings.flush());
  opened.defer(() => people.sessions.stop());
  const accounts =
    settings.demonstration === 'none'
      ? []
      : await seedDemonstration(database, people, definitions, settings.demonstration, print);
  if (settings.school !== undefined) await foundSchool(database, settings.school);
  const administrators = await firstAdministrators(people);
  const collections = new Collections(database.pool);
  const context: Omit<RequestContext, 'viewer' | 'requestId' | 'collection' | 'definitions'> = {
    people,
    pool: database.pool,
  };
  const pool = new ReadPool(postgres.url, 16);
  opened.defer(() => pool.close());
  let number = 0;
  const build = (read: Definitions): Edition =>
    buildEdition((number += 1), read, platformSchema(), pool, async ({ viewer, people }, readings) =>
      people.readings.record(requireViewer(viewer), readings),
    );
  const editions = new Editions(build(definitions));
  const watching = watchDefinitions(settings.definitionsFolder, () =>
    renewEdition(settings.definitionsFolder, database, editions, { build, print }),
  );
  opened.defer(() => watching.close());
  const graphql = await graphqlHandler(
    editions,
    people,
    settings.behindProxy,
    (viewer, requestId) => ({
      ...context,
      viewer,
      requestId,
      definitions: editions.current().definitions,
      collection: async (catalogue, id) => collections.find(requireViewer(viewer).school, catalogue, id),
    }),
    (error, id) => console.error(id, error),
  );
  const hub = new EventHub(database);
  await hub.start();
  opened.defer(() => hub.stop());
  const server = await startServer(settings, {
    database,
    people,
    graphql,
    events: {
      hub,
      edition: () => editions.current().number,
      visible: (viewer, ids) => visibleSubmissions(database.pool, viewer, editions.current().definitions, ids),
    },
    definitions: () => editions.current().definitions,
  });
  opened.defer(() => server.stop());
  const told = [...accounts, ...administrators];
  return {
    address: server.address,
    database,
    people,
    definitions: () => editions.current().definitions,
    accounts: told,
    stop: () => opened.disposeAsync(),
  };
}
