import { personHeader } from './personHeader.ts';
import type { StoredFile } from './RowTransport.ts';
import { renewalReasonOf } from './renewalReasonOf.ts';
import { sessionRenewal } from './sessionRenewal.ts';

export interface FileRefusal {
  readonly code: string;
  /** Why a file is not taken, where that is the refusal. */
  readonly reason: string | undefined;
}

type FileAnswer =
  | { readonly ok: true; readonly file: StoredFile }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** No form of another site can send this header: the server takes nothing without it. */
const ours = { 'apollo-require-preflight': 'true' };
const largest = 20 * 1024 * 1024;

/**
 * Attaches a file to a field of a stored row, or to the row; where the session has ended, once the person has signed in
 * again. `NETWORK` is the code where the server cannot be reached.
 */
export async function attachFile(
  place: { readonly submission: string; readonly row: string; readonly field: string },
  file: File,
): Promise<FileAnswer> {
  if (file.size > largest) return { ok: false, refusal: { code: 'FILE_REFUSED', reason: 'tooLarge' } };
  try {
    const answer = await inSession(`/files?${new URLSearchParams(place).toString()}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
    });
    if (!answer.ok) return { ok: false, refusal: await refusalIn(answer) };
    return { ok: true, file: (await answer.json()) as StoredFile };
  } catch {
    return { ok: false, refusal: { code: 'NETWORK', reason: undefined } };
  }
}

/** Removes a file; one that is gone already is removed. Returns why not, where it is not. */
export async function removeFile(id: string): Promise<FileRefusal | undefined> {
  try {
    const answer = await inSession(`/files/${id}`, { method: 'DELETE' });
    return answer.ok || answer.status === 404 ? undefined : await refusalIn(answer);
  } catch {
    return { code: 'NETWORK', reason: undefined };
  }
}

/** Asks, and asks again each time the session had ended and was renewed. */
async function inSession(url: string, request: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
  for (;;) {
    const headers = { ...ours, ...personHeader.header(), ...request.headers };
    // oxlint-disable-next-line no-await-in-loop -- again only after the person has signed in
    const answer = await fetch(url, { ...request, headers, credentials: 'same-origin' });
    if (answer.ok) return answer;
    // oxlint-disable-next-line no-await-in-loop -- the same
    const reason = renewalReasonOf((await refusalIn(answer.clone())).code);
    if (reason === undefined) return answer;
    // oxlint-disable-next-line no-await-in-loop -- the same
    await sessionRenewal.wait(reason);
  }
}

async function refusalIn(answer: Response): Promise<FileRefusal> {
  const { code, details } = (await answer.json()) as { code?: string; details?: { reason?: string } };
  return { code: code ?? 'INTERNAL', reason: details?.reason };
}
