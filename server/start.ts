import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { buildGraphql } from './api/buildGraphql.ts';
import type { RequestContext } from './api/RequestContext.ts';
import { migrate } from './database/migrate.ts';
import { type Database, openDatabase } from './database/openDatabase.ts';
import { startPostgres } from './database/startPostgres.ts';
import { readFolder } from './edition/readFolder.ts';
import { graphqlHandler } from './http/graphqlHandler.ts';
import { startServer } from './http/startServer.ts';
import { type People, peopleOf } from './people/People.ts';
import { openCollections } from './rows/openCollections.ts';
import type { Settings } from './settings.ts';

export interface RunningSystem {
  readonly address: string;
  readonly database: Database;
  readonly people: People;
  stop(): Promise<void>;
}

/** Starts all of it: database, definitions, API and client. */
export async function start(settings: Settings, print: (line: string) => void): Promise<RunningSystem> {
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
  const database = await openDatabase(postgres.url);
  await migrate(database, definitions, print);
  const collections = await openCollections(database.pool, definitions);
  const people = peopleOf(database, settings.people);
  await people.sessions.start();
  const context: Omit<RequestContext, 'viewer' | 'requestId'> = {
    people,
    pool: database.pool,
    collection: async (catalogue) => {
      const collection = collections.get(catalogue);
      if (collection === undefined) throw new Error(`No collection of ${catalogue}`);
      return collection;
    },
    async submissions() {
      const { rows } = await database.pool.query<{ name: string; id: string }>(
        `select c.catalogue || '/' || s.table_name as name, s.id
         from platform.submission s join platform.collection c on c.id = s.collection_id`,
      );
      return new Map(rows.map((row) => [row.name, row.id]));
    },
  };
  const graphql = await graphqlHandler(buildGraphql(definitions), people, (viewer, requestId) => ({
    ...context,
    viewer,
    requestId,
  }));
  const server = await startServer(settings, database, people, graphql);
  return {
    address: server.address,
    database,
    people,
    async stop() {
      await server.stop();
      await people.sessions.stop();
      await database.close();
      await postgres.stop();
    },
  };
}
