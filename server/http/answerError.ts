import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#schema/problems/problem.ts';
import { problems } from '#schema/problems/problems.ts';
import { problemStatus } from './problemStatus.ts';

/** Answers what went wrong: a refusal with its code, anything else as INTERNAL with the id under which it is logged. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error, request);
  const status = refusal === undefined ? 500 : statusOf(error, refusal);
  if (refusal === undefined) request.log.error({ err: error }, 'unexpected');
  const code = refusal?.code ?? 'INTERNAL';
  const details = refusal?.details ?? { id: request.id };
  const { seconds } = details as { seconds?: unknown };
  if (typeof seconds === 'number') void reply.header('retry-after', String(seconds));
  const message = refusal?.message ?? 'Something went wrong here';
  return reply
    .code(status)
    .send(isGraphql(request) ? { errors: [{ message, extensions: { code, details } }] } : { code, details });
}

function isGraphql(request: FastifyRequest): boolean {
  return /^\/graphql(\?|$)/.test(request.url);
}

function refusalOf(error: unknown, request: FastifyRequest): Problem | undefined {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as FastifyError;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problems.bodyTooLarge({ bytes: request.routeOptions.bodyLimit });
  if (code?.startsWith('FST_ERR_CTP_')) return problems.bodyMalformed({});
  // A folder, or a path that leads out of it: files that are not there for anybody.
  if (statusCode === 403 || statusCode === 404)
    return problems.notFound({ what: 'address', id: request.url.split('?')[0] ?? '' });
  return statusCode === 400 ? problems.bodyMalformed({}) : undefined;
}

function statusOf(error: unknown, refusal: Problem): number {
  return (error as FastifyError).code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? 415 : problemStatus(refusal.code);
}
