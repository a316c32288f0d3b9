/** What became of a delivery that was not answered as one. */
export type DeliveryFailure =
  /** It may be stored or not: it is sent again under its id. */
  | { readonly kind: 'unknown'; readonly code?: string; readonly wait?: number }
  /** Nothing is stored: half of it is sent. */
  | { readonly kind: 'tooLarge'; readonly code: string }
  /** Nothing is stored: the server does not take it from this person now. */
  | { readonly kind: 'refused'; readonly code: string };

/** Refusals that pass. */
const passing = new Set(['INTERNAL', 'DATABASE_AWAY', 'DATABASE_BUSY', 'NETWORK']);

/** `code` is that of the refusal; `undefined` where no server of ours has answered. */
export function failureOf(code: string | undefined, error: unknown): DeliveryFailure {
  const status = statusOf(error);
  // A proxy that takes no such body says so in words of its own.
  if (code === 'BODY_TOO_LARGE' || status === 413) return { kind: 'tooLarge', code: 'BODY_TOO_LARGE' };
  if (code === 'QUERY_TOO_SLOW') return { kind: 'tooLarge', code };
  if (code === undefined) return { kind: 'unknown' };
  if (code === 'TOO_MANY_REQUESTS') return { kind: 'unknown', code, wait: 5000 };
  return passing.has(code) ? { kind: 'unknown', code } : { kind: 'refused', code };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
