import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { RawJson } from '../api/execution/RawJson.ts';
import type { RequestContext } from '../api/RequestContext.ts';
import type { Edition } from './Edition.ts';
import type { Editions } from './Editions.ts';

/** What Apollo Server asks for schema and answers: it learns of a new edition without a restart. */
export function editionGateway(editions: Pick<Editions, 'current' | 'follow'>): GatewayInterface {
  const bySchema = new WeakMap<GraphQLSchema, Edition>();
  return {
    onSchemaLoadOrUpdate: (callback) =>
      editions.follow((edition) => {
        bySchema.set(edition.execution.schema, edition);
        callback({ apiSchema: edition.execution.schema, coreSupergraphSdl: '' });
      }),
    async load() {
      return {
        async executor(request) {
          // The edition whose schema the text was validated against, though another may be in force by now.
          const { execution, definitions } = bySchema.get(request.schema) ?? editions.current();
          const known = execution.remember(request.source, request.request.operationName, request);
          const variables = request.request.variables ?? {};
          const { data, errors } = await execution.answer(known, variables, {
            ...(request.context as RequestContext),
            definitions,
          });
          return { data: data as Record<string, RawJson>, ...(errors.length === 0 ? {} : { errors }) };
        },
      };
    },
    async stop() {},
  };
}
