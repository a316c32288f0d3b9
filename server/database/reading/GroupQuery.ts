import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Relation } from '#schema/derived/relations.ts';
import type { Column, Comparison, Condition, Direction, Parameter } from './RowQuery.ts';

export type DateTrunc = 'YEAR' | 'QUARTER' | 'MONTH';

/** What rows are grouped by: a field of the row or of one it refers to, or the department that filled it. */
export type GroupKey = {
  /** The same for the same key, different for different ones. */
  readonly name: string;
  readonly column: Column;
} & (
  | {
      readonly kind: 'field';
      /** References to follow to the row that holds the field. */
      readonly path: readonly Relation[];
      readonly field: Field;
      readonly trunc: DateTrunc | undefined;
    }
  | { readonly kind: 'filledBy' }
);

/** What is computed over the rows of a group that meet a condition, absent values left out. */
export type Measure = {
  readonly name: string;
  readonly column: Column;
  /** Absent: over all rows of the group. */
  readonly where: Condition | undefined;
} & (
  | { readonly kind: 'count' }
  | { readonly kind: 'sum' | 'avg' | 'min' | 'max' | 'distinct'; readonly field: Field }
  | { readonly kind: 'percentile'; readonly field: Field; readonly fraction: Parameter }
);

/** A filter of groups by what was computed over them; three-valued as in SQL. */
export type GroupCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly GroupCondition[] }
  | { readonly kind: 'not'; readonly of: GroupCondition }
  | { readonly kind: 'compare'; readonly measure: Measure; readonly by: Comparison; readonly value: Parameter }
  | { readonly kind: 'empty'; readonly measure: Measure; readonly empty: boolean }
  | { readonly kind: 'unknown' };

export interface GroupOrder {
  readonly by: GroupKey | Measure;
  readonly direction: Direction;
}

/** How far the rows can be trusted: of how many submissions they are, of how many there could be. */
export interface Coverage {
  readonly submissions: Column;
  readonly of: Column;
}

/** Groups of the rows of a table, and what is computed over each. Without keys all rows are one group. */
export interface GroupQuery {
  readonly table: Table;
  readonly where: Condition;
  readonly states: Parameter | undefined;
  readonly keys: readonly GroupKey[];
  /** Those of the answer; having and order bring their own. */
  readonly measures: readonly Measure[];
  readonly having: GroupCondition;
  readonly order: readonly GroupOrder[];
  readonly limit: Parameter;
  readonly offset: Parameter | undefined;
  readonly coverage: Coverage | undefined;
  readonly asOf: Column | undefined;
}
