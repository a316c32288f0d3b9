import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { KnownOperation } from '../api/execution/KnownOperation.ts';
import { answerPieces } from '../api/execution/RawJson.ts';
import type { Execution } from '../api/execution/Execution.ts';
import { variablesTooDeep } from '../api/execution/variablesTooDeep.ts';
import type { RequestContext } from '../api/RequestContext.ts';
import type { Editions } from '../edition/Editions.ts';
import type { People } from '../people/People.ts';
import { clientAddress } from './clientAddress.ts';
import { forgeryOf } from './forgeryOf.ts';
import { isForAnother } from './isForAnother.ts';
import { viewerOf } from './viewerOf.ts';

/** What the quick way shares with the long one, so that neither lets through what the other refuses. */
export interface KnownQueries {
  readonly editions: Editions;
  readonly people: Pick<People, 'sessions' | 'tokens'>;
  readonly behindProxy: boolean;
  contextOf(viewer: RequestContext['viewer'], requestId: string): RequestContext;
  formatError(error: unknown): GraphQLFormattedError;
  answered(path: string, status: number, ms: number): void;
}

interface Known {
  readonly execution: Execution;
  readonly operation: KnownOperation;
  readonly variables: Readonly<Record<string, unknown>>;
}

const longestBody = 64 * 1024;
const jsonType = /^application\/json\s*(;|$)/i;

/**
 * Answers query texts that were answered before: they are neither parsed nor validated again. Whatever is not one goes
 * `onward` as it came, and so does every doubt.
 */
export function knownQueries(facts: KnownQueries) {
  return (request: IncomingMessage, response: ServerResponse, onward: () => void): void => {
    const length = Number(request.headers['content-length']);
    const fits =
      request.method === 'POST' &&
      request.url === '/graphql' &&
      length > 0 &&
      length <= longestBody &&
      request.headers['content-encoding'] === undefined &&
      jsonType.test(request.headers['content-type'] ?? '') &&
      forgeryOf('POST', request.headers, facts.behindProxy) === undefined;
    if (!fits) {
      onward();
      return;
    }
    readBody(request, length, (body) => {
      const known = body === undefined ? undefined : knownIn(facts, body);
      if (known === undefined) onward();
      else void answer(facts, known, request, response, onward);
    });
  };
}

/** Calls back with the whole body and leaves it in the request, for whoever reads it next. */
function readBody(request: IncomingMessage, length: number, found: (body: Buffer | undefined) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const finish = (): void => {
    request.off('readable', read).off('close', finish);
    const body = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    if (size > 0) request.unshift(body);
    found(size === length ? body : undefined);
  };
  const read = (): void => {
    for (let chunk: unknown = request.read(); chunk !== null; chunk = request.read()) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= length) {
        finish();
        return;
      }
    }
  };
  request.on('readable', read).on('close', finish);
}

function knownIn(facts: KnownQueries, body: Buffer): Known | undefined {
  let given: unknown;
  try {
    given = JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof given !== 'object' || given === null) return undefined;
  const { query, operationName, variables, extensions } = given as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || extensions !== undefined) return undefined;
  const { execution } = facts.editions.current();
  const operation = execution.known(query, typeof operationName === 'string' ? operationName : undefined);
  if (operation === undefined || !execution.isOfCatalogues(operation)) return undefined;
  if (variables !== undefined && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
  if (variablesTooDeep(variables) !== undefined) return undefined;
  return { execution, operation, variables: { ...variables } };
}

async function answer(
  facts: KnownQueries,
  { execution, operation, variables }: Known,
  request: IncomingMessage,
  response: ServerResponse,
  onward: () => void,
): Promise<void> {
  const began = performance.now();
  const address = clientAddress(request, facts.behindProxy);
  try {
    const viewer = await viewerOf(facts.people, request.headers, address);
    if (viewer === undefined || viewer.mustChangePassword || isForAnother(request.headers, viewer)) {
      onward();
      return;
    }
    const requestId = randomUUID();
    const { data, errors } = await execution.answer(operation, variables, facts.contextOf(viewer, requestId));
    if (data === null) {
      onward();
      return;
    }
    const pieces = answerPieces(
      data,
      errors.map((error) => facts.formatError(error)),
    );
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
    });
    response.end(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces, length));
    facts.answered('/graphql', 200, performance.now() - began);
  } catch {
    // The long way meets the same fault and says what it is.
    if (!response.headersSent) onward();
  }
}
