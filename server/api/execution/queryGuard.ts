import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import type { Problem } from '#schema/problems/problem.ts';
import { problems } from '#schema/problems/problems.ts';
import { mayExplore } from '../../policies/mayExplore.ts';
import type { RequestContext } from '../RequestContext.ts';
import { variablesTooDeep } from './variablesTooDeep.ts';

/**
 * Our own widest tables ask for some hundred fields; the question for the schema is fifteen deep. Roots are answered
 * side by side; our own pages ask for a handful.
 */
const most = { depth: 20, fields: 5000, roots: 50 } as const;

/**
 * Refuses what no honest query is: too deep, too many fields once its fragments are written out, or a subscription.
 * Who may not explore the schema is not helped to guess its names either.
 */
export const queryGuard: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, request }) {
        if (operation === undefined) throw refused(problems.operationRefused({ kind: 'unnamed' }));
        if (operation.operation === 'subscription') throw refused(problems.operationRefused({ kind: 'subscription' }));
        const deep = variablesTooDeep(request.variables);
        if (deep !== undefined) throw refused(deep);
        const size = sizeOf(operation.selectionSet, document);
        for (const of of ['depth', 'fields', 'roots'] as const)
          if (size[of] > most[of]) throw refused(problems.queryTooLarge({ of, found: size[of], most: most[of] }));
      },
      async willSendResponse({ response, contextValue }) {
        const { viewer } = contextValue;
        if (response.body.kind !== 'single' || (viewer !== undefined && mayExplore(viewer))) return;
        const { errors } = response.body.singleResult;
        if (errors === undefined) return;
        response.body.singleResult.errors = errors.map((error) => ({
          ...error,
          message: error.message.replace(/ Did you mean .*\?$/s, ''),
        }));
      },
    };
  },
};

function refused(problem: Problem): GraphQLError {
  return new GraphQLError(problem.message, { originalError: problem, extensions: { http: { status: 400 } } });
}

interface Size {
  readonly depth: number;
  readonly fields: number;
  /** Fields of the first level, those in fragments included. */
  readonly roots: number;
}

/** Each fragment is measured once, so that many that name each other cost no more than they are long. */
function sizeOf(selections: SelectionSetNode, document: DocumentNode): Size {
  const known = new Map<string, Size>();
  function fragment(name: string): Size {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    const found = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name);
    const size =
      found?.kind === Kind.FRAGMENT_DEFINITION ? measure(found.selectionSet) : { depth: 0, fields: 0, roots: 0 };
    known.set(name, size);
    return size;
  }
  function measure(set: SelectionSetNode): Size {
    let depth = 0;
    let fields = 0;
    let roots = 0;
    for (const node of set.selections) {
      let below: Size = { depth: 0, fields: 0, roots: 0 };
      if (node.kind === Kind.FRAGMENT_SPREAD) below = fragment(node.name.value);
      else if (node.selectionSet !== undefined) below = measure(node.selectionSet);
      const own = node.kind === Kind.FIELD ? 1 : 0;
      depth = Math.max(depth, below.depth + own);
      fields += below.fields + own;
      roots += own === 1 ? 1 : below.roots;
    }
    return { depth, fields, roots };
  }
  return measure(selections);
}
