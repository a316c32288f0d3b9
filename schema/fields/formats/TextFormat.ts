/** A form that a text has; checksums are checks, so that a wrong number can be saved and shown. */
export interface TextFormat {
  /** As a definition's `format` says it. */
  readonly name: string;
  /** In the subset of `readPattern`. */
  readonly pattern: string;
  readonly example: string;
  /** Rewrites what people write in several ways. */
  canonical?(text: string): string;
}
