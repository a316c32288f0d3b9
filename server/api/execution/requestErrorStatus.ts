import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../RequestContext.ts';

const ofTheText = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * The status of an answer to a text that cannot be executed, as GraphQL over HTTP wants it: 400 for who takes
 * `application/graphql-response+json`; 200 for all others, who look into the body.
 */
export const requestErrorStatus: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const { errors } = singleResult;
        if (errors === undefined || errors.length === 0 || (singleResult.data ?? null) !== null) return;
        // What was executed names the field that failed.
        if (errors.some(({ path, extensions }) => path !== undefined || !isOfTheText(extensions?.['code']))) return;
        const modern = request.http?.headers.get('accept')?.includes('application/graphql-response+json') === true;
        response.http.status = modern ? 400 : 200;
        delete singleResult.data;
      },
    };
  },
};

function isOfTheText(code: unknown): boolean {
  return code === undefined || (typeof code === 'string' && ofTheText.has(code));
}
