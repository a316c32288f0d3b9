import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Problem } from '#schema/problems/problem.ts';
import { problems } from '#schema/problems/problems.ts';
import { mayExplore } from '../../policies/mayExplore.ts';
import type { RequestContext } from '../RequestContext.ts';

/**
 * Refuses every operation of somebody who is not signed in, or has to change the password first, but the question
 * who he or she is; and the reading of the schema to those who may not explore it.
 */
export const signedInOnly: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, contextValue }) {
        if (operation === undefined) return;
        const asked = rootFields(operation, document);
        if (operation.operation === 'query' && asked.every((field) => field === 'me' || field === '__typename')) return;
        const { viewer, isForAnother } = contextValue;
        if (isForAnother === true) throw refused(problems.signedInAsAnother({}), 409);
        if (viewer === undefined) throw refused(problems.notSignedIn({}), 401);
        if (viewer.mustChangePassword) throw refused(problems.passwordMustChange({}), 403);
        if (viewer.token !== undefined && !mayTokenAsk(operation, asked, contextValue))
          throw refused(problems.notAllowed({ to: 'useToken' }), 403);
        if (asked.some((field) => field === '__schema' || field === '__type') && !mayExplore(viewer))
          throw refused(problems.notAllowed({ to: 'explore' }), 403);
      },
      // What is wrong with a query tells names of the schema: nobody learns them who may not ask at all.
      async willSendResponse({ response, contextValue: { viewer } }) {
        if (response.body.kind !== 'single' || (viewer !== undefined && !viewer.mustChangePassword)) return;
        const { singleResult } = response.body;
        if (singleResult.errors?.every((error) => error.extensions?.['code'] !== 'GRAPHQL_VALIDATION_FAILED') ?? true)
          return;
        const problem = viewer === undefined ? problems.notSignedIn({}) : problems.passwordMustChange({});
        const { message, code, details } = problem;
        response.http.status = viewer === undefined ? 401 : 403;
        singleResult.errors = [{ message, extensions: { code, details } }];
      },
    };
  },
};

const forTokens = new Set(['me', 'collections', 'collection', 'tables', 'tableDefinition', 'codeList']);

/** A token reads data and what is known of them; it changes nothing and sees nothing of people. */
function mayTokenAsk(
  { operation }: OperationDefinitionNode,
  asked: readonly string[],
  { definitions }: RequestContext,
): boolean {
  const catalogues = new Set(definitions.catalogues.map(({ name }) => name));
  return (
    operation === 'query' &&
    asked.every((field) => field.startsWith('__') || forTokens.has(field) || catalogues.has(field))
  );
}

/** A refusal of the whole request, told by HTTP's status too. */
function refused(problem: Problem, status: number): GraphQLError {
  return new GraphQLError(problem.message, { originalError: problem, extensions: { http: { status } } });
}

/** Names of the root fields of an operation, those in fragments included. */
function rootFields(operation: OperationDefinitionNode, document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  function collect(selections: SelectionSetNode): void {
    for (const selection of selections.selections) {
      if (selection.kind === 'Field') names.add(selection.name.value);
      else if (selection.kind === 'InlineFragment') collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = document.definitions.find(
          (one) => one.kind === 'FragmentDefinition' && one.name.value === selection.name.value,
        );
        if (fragment?.kind === 'FragmentDefinition') collect(fragment.selectionSet);
      }
    }
  }
  collect(operation.selectionSet);
  return [...names];
}
