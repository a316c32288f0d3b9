import type { Code } from '#schema/definition/CodeList.ts';

/** A code as people choose it; pinyin comes from the server. */
export interface CodeOption extends Code {
  readonly pinyin: string;
  readonly initials: string;
  /** Labels of what it belongs to, the widest first. */
  readonly path: readonly string[];
}
