import { platformSchema } from './api/platformSchema.ts';
import { Collections } from './database/reading/Collections.ts';
import { ReadPool } from './database/reading/ReadPool.ts';
import type { RequestContext } from './api/RequestContext.ts';
import { type Database, openDatabase } from './database/openDatabase.ts';
import { startPostgres } from './database/startPostgres.ts';
import type { DemonstrationAccount } from './demonstration/demonstrationPeople.ts';
import { seedDemonstration } from './demonstration/seedDemonstration.ts';
import { buildEdition } from './edition/buildEdition.ts';
import { liveChanges } from './edition/liveChanges.ts';
import { Editions } from './edition/Editions.ts';
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
  readonly editions: Editions;
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
  const postgres =
    settings.databaseUrl === undefined
      ? await startPostgres(settings.dataFolder)
      : { url: settings.databaseUrl, stop: async () => {} };
  opened.defer(() => postgres.stop());
  const database = await openDatabase(postgres.url);
  opened.defer(() => database.close());
  const pool = new ReadPool(postgres.url, 16);
  opened.defer(() => pool.close());
  let starting = true;
  const editions = await Editions.open({
    folder: settings.definitionsFolder,
    database,
    print,
    build: (number, definitions) =>
      buildEdition(number, definitions, platformSchema(), pool, async ({ viewer, people }, readings) =>
        people.readings.record(requireViewer(viewer), readings),
      ),
    statements() {
      const file = sqlFile(settings.dataFolder);
      return {
        write(statement) {
          file.write(statement);
          // The first start alone has thousands.
          if (!starting) print(statement);
        },
        close: () => file.close(),
      };
    },
  });
  starting = false;
  const { definitions } = editions.current();
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
  opened.defer(editions.follow(() => collections.forget()));
  const context: Omit<RequestContext, 'viewer' | 'requestId' | 'collection' | 'definitions'> = {
    people,
    editions,
    pool: database.pool,
  };
  const hub = new EventHub(database);
  await hub.start();
  opened.defer(() => hub.stop());
  opened.defer(liveChanges(settings.definitionsFolder, editions, { hub, pool: database.pool, print }));
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
  const server = await startServer(settings, {
    database,
    people,
    graphql,
    events: {
      hub,
      editions,
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
    editions,
    accounts: told,
    stop: () => opened.disposeAsync(),
  };
}
