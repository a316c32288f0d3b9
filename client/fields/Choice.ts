/** One of the values that a field offers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it is found by, in lower case: code, label, pinyin, initials, aliases. */
  readonly words: readonly string[];
  /** What it belongs to, the widest first; it is found by these too, after all that are called so themselves. */
  readonly path?: readonly string[];
}
