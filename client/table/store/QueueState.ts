/** Where the delivery of changes stands. */
export type QueueState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  /** The server was not reached, or could not answer: it is tried again. */
  | { readonly kind: 'offline'; readonly code?: string }
  /** The server takes nothing of it now. */
  | { readonly kind: 'stopped'; readonly code: string };
