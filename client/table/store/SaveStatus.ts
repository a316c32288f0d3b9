/** Where saving stands, as one state; the words are in the texts. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  /** So many rows are delivered of those that were typed since nothing waited. */
  | { readonly kind: 'saving'; readonly done: number; readonly total: number }
  /** The server cannot be reached, or cannot answer; what was typed is kept and sent again. */
  | { readonly kind: 'offline'; readonly count: number; readonly code?: string }
  /** Rows hold values that cannot be stored. */
  | { readonly kind: 'refused'; readonly count: number }
  /** Someone else stored newer values in rows that were edited here. */
  | { readonly kind: 'changed'; readonly count: number }
  /** The server takes nothing from this person now: the code says why. */
  | { readonly kind: 'stopped'; readonly count: number; readonly code: string };
