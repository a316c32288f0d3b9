/** One of the values that a field offers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it is found by, in lower case: code, label, pinyin, initials, aliases. */
  readonly words: readonly string[];
}
