import type { RuleNode } from './RuleNode.ts';

/** A rule that has passed its type check. */
export interface Rule {
  readonly source: string;
  readonly root: RuleNode;
  /** Names of the fields of `this` that it reads. */
  readonly fields: readonly string[];
  /** Names of the tables it reads by `rows` and `record`, in this collection. */
  readonly tables: readonly string[];
  /** Whether the row alone (with its window and the collection's year) answers it. */
  readonly rowOnly: boolean;
}
