import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';
import type { BinaryOperator } from './Expression.ts';
import type { RuleFunction } from './RuleFunction.ts';
import type { RuleType } from './RuleType.ts';
import type { RuleValue } from './RuleValue.ts';

/** How the rows of a table are reached: in this collection or in the one before. */
export type Collection = 'this' | 'lastYear';

export type AggregateName = 'size' | 'sum' | 'avg' | 'min' | 'max';

/** Label or parent of each code, or of each code by the value of the field that chooses the list. */
export interface CodeLookup {
  readonly byCode: Readonly<Record<string, string>> | undefined;
  readonly byChoice: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
}

/**
 * A rule after its type check: every name is resolved, every node knows its type. The evaluator and the compiler
 * to SQL both walk this tree, so that they cannot understand a rule differently.
 */
export type RuleNode = { readonly type: RuleType; readonly at: number } & (
  | { readonly node: 'constant'; readonly value: RuleValue }
  /** `row` is `this`, `last` or the variable of a `filter`, `exists`, `all` or `map`. */
  | { readonly node: 'field'; readonly row: string; readonly field: Field }
  | { readonly node: 'recordField'; readonly table: Table; readonly field: Field; readonly collection: Collection }
  | { readonly node: 'academicYear' }
  | { readonly node: 'external'; readonly source: string; readonly figure: string }
  | { readonly node: 'list'; readonly items: readonly RuleNode[] }
  | { readonly node: 'rows'; readonly table: Table; readonly collection: Collection }
  | { readonly node: 'filter'; readonly of: RuleNode; readonly variable: string; readonly body: RuleNode }
  | { readonly node: 'map'; readonly of: RuleNode; readonly variable: string; readonly body: RuleNode }
  | { readonly node: 'exists'; readonly of: RuleNode; readonly variable: string; readonly body: RuleNode }
  | { readonly node: 'all'; readonly of: RuleNode; readonly variable: string; readonly body: RuleNode }
  | { readonly node: 'distinct'; readonly of: RuleNode }
  | { readonly node: 'aggregate'; readonly name: AggregateName; readonly of: RuleNode }
  | {
      readonly node: 'call';
      readonly function: RuleFunction;
      readonly given: readonly RuleNode[];
      readonly lookup?: CodeLookup;
    }
  | { readonly node: 'not' | 'negate'; readonly operand: RuleNode }
  | {
      readonly node: 'operation';
      readonly operator: BinaryOperator;
      readonly left: RuleNode;
      readonly right: RuleNode;
    }
  | { readonly node: 'conditional'; readonly condition: RuleNode; readonly yes: RuleNode; readonly no: RuleNode }
);
