import type { CodeLookup } from './RuleNode.ts';
import type { RuleKind } from './RuleType.ts';
import type { RuleValue } from './RuleValue.ts';

export interface RuleParameter {
  /** Kinds it takes; a year counts as a number and a code as a text. */
  readonly kinds: readonly RuleKind[];
  readonly optional?: true;
  /** The last parameter may be given any number of times. */
  readonly repeated?: true;
  /** Must be written out: it is read when the definition is. */
  readonly literal?: true;
}

/** A function of the language; its SQL stands under the same name in `server/database/rules/functions`. */
export interface RuleFunction {
  readonly name: string;
  /** How it is written, in the words of the person who writes definitions. */
  readonly usage: string;
  readonly parameters: readonly RuleParameter[];
  /** `first`: of the kind of the first thing given. */
  readonly result: RuleKind | 'first';
  /** Is asked with empties too; all others are empty where anything given is. */
  readonly takesEmpty?: true;
  /** What is looked up in the code lists of the first thing given. */
  readonly looksUp?: 'label' | 'parent';
  /** A fault of something given literally, beyond its kind. */
  refuses?(literals: readonly (RuleValue | undefined)[]): string | undefined;
  evaluate(given: readonly RuleValue[], lookup: CodeLookup | undefined): RuleValue;
}
