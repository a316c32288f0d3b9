/** Where saving stands, as one state; the words are in the texts. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The server cannot be reached; what was typed is kept and sent again. */
  | { readonly kind: 'offline' }
  /** Rows hold values that cannot be stored. */
  | { readonly kind: 'refused'; readonly count: number }
  /** Someone else stored newer values in rows that were edited here. */
  | { readonly kind: 'changed'; readonly count: number }
  /** The server takes nothing from this person now: the code says why. */
  | { readonly kind: 'stopped'; readonly code: string };
