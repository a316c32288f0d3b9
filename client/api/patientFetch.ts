import { personHeader } from './personHeader.ts';

/** A connection on which nothing comes for so long is broken: what was asked is asked again. */
const patience = 60_000;

/** Fetches in the name of whose page this is, and gives up where no answer comes. */
export const patientFetch: typeof fetch = async (input, init) => {
  const giveUp = new AbortController();
  const abort = (): void => giveUp.abort();
  const timer = setTimeout(abort, patience);
  init?.signal?.addEventListener('abort', abort);
  try {
    const answer = await fetch(input, {
      ...init,
      headers: { ...(init?.headers as Record<string, string> | undefined), ...personHeader.header() },
      signal: giveUp.signal,
    });
    // The body is part of the answer.
    const body = await answer.arrayBuffer();
    return new Response(body, { status: answer.status, statusText: answer.statusText, headers: answer.headers });
  } finally {
    clearTimeout(timer);
    init?.signal?.removeEventListener('abort', abort);
  }
};
