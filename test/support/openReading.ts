import { Kind, parse, validate } from 'graphql';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { Execution } from '#server/api/execution/Execution.ts';
import { stringifyAnswer } from '#server/api/execution/RawJson.ts';
import { buildGraphql } from '#server/api/buildGraphql.ts';
import { problemToGraphql } from '#server/api/problemToGraphql.ts';
import type { RequestContext } from '#server/api/RequestContext.ts';
import { Collections } from '#server/database/reading/Collections.ts';
import { ReadPool } from '#server/database/reading/ReadPool.ts';
import type { Database } from '#server/database/openDatabase.ts';
import type { Viewer } from '#server/policies/Viewer.ts';

/** The API over a database, asked without HTTP; it keeps what it sent to the database. */
export interface Reading {
  readonly statements: string[];
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects
  ask(viewer: Viewer, text: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
  close(): void;
}

export function openReading(database: Database, definitions: Definitions): Reading {
  const statements: string[] = [];
  class CountedPool extends ReadPool {
    override run(...given: Parameters<ReadPool['run']>): ReturnType<ReadPool['run']> {
      statements.push(given[0].text);
      return super.run(...given);
    }
  }
  const pool = new CountedPool(database.url, 2);
  const collections = new Collections(database.pool);
  const graphql = buildGraphql(definitions, undefined, async () => []);
  const execution = new Execution(graphql, pool, async () => {});
  return {
    statements,
    async ask(viewer, text, variables = {}) {
      const document = parse(text);
      const faults = validate(execution.schema, document);
      if (faults.length > 0) return { errors: faults.map((fault) => fault.message) };
      const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
      if (operation === undefined) throw new Error('No operation');
      const known = execution.known(text, undefined) ?? execution.remember(text, undefined, { document, operation });
      const context: Pick<RequestContext, 'viewer' | 'collection'> = {
        viewer,
        collection: async (catalogue, id) => collections.find(viewer.school, catalogue, id),
      };
      const { data, errors } = await execution.answer(known, variables, context as RequestContext);
      const told = errors.map((error) => problemToGraphql(error.toJSON(), error, (fault) => String(fault)));
      return JSON.parse(stringifyAnswer({ data, ...(told.length === 0 ? {} : { errors: told }) }));
    },
    close: () => pool.close(),
  };
}
