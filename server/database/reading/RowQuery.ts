import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Relation } from '#schema/derived/relations.ts';

/** A value of a statement that is known when the request is: a constant, or what stands at a path in the variables. */
export type Parameter =
  | { readonly constant: unknown }
  | { readonly path: readonly (string | number)[] }
  | { readonly request: (request: BoundRequest) => unknown };

/** What a planned statement takes from the request it answers. */
export interface BoundRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The values of each cursor of the request, read. */
  readonly cursors: readonly (readonly (string | null)[])[];
}

export type Direction = 'ASC' | 'ASC_NULLS_FIRST' | 'DESC' | 'DESC_NULLS_FIRST';

export type Comparison =
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'notIn'
  | 'like'
  | 'ilike'
  | 'contains'
  | 'startsWith'
  | 'hasAll'
  | 'hasAny';

/** A filter; three-valued as in SQL, so that a row with an absent value answers neither a filter nor its opposite. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'compare'; readonly field: Field; readonly by: Comparison; readonly value: Parameter }
  | { readonly kind: 'empty'; readonly field: Field; readonly empty: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ids'; readonly value: Parameter }
  | { readonly kind: 'submission'; readonly value: Parameter }
  | {
      readonly kind: 'related';
      readonly relation: Relation;
      readonly quantifier: 'some' | 'none' | 'every';
      readonly where: Condition;
    };

export interface OrderKey {
  /** References to follow to the row that holds the field. */
  readonly path: readonly Relation[];
  readonly field: Field;
  readonly direction: Direction;
}

/** A column of the answer; its place is known when the statement is compiled. */
export interface Column {
  name: string;
  index: number;
}

/** What is asked of a row; the columns are shared by all who ask for the same. */
export interface RowQuery {
  readonly table: Table;
  readonly cells: Map<string, { readonly field: Field; readonly column: Column }>;
  readonly facts: Map<RowFact, Column>;
  readonly ones: OneQuery[];
  readonly manys: ManyQuery[];
  /** Whether a field is shown in the row, by the name of the field, where that is asked and differs from row to row. */
  readonly masks: Map<string, Column>;
  /** What is asked of last year's row, where anything is. */
  last: LastQuery | undefined;
}

/** What is asked of the row that a row goes on from. */
export interface LastQuery {
  readonly formers: FormerTables;
  /** Tells whether there is one. */
  readonly id: Column;
  /** By the name of the earlier field and of the field whose policy it is shown by. */
  readonly cells: Map<string, LastCell>;
}

export interface LastCell {
  /** The field of this year's table. */
  readonly field: Field;
  /** The earlier field, which gives the type. */
  readonly from: Field;
  readonly column: Column;
}

/** An earlier table that a table goes on from, and the field that each of its fields goes on from. */
export interface FormerTable {
  readonly table: Table;
  readonly fields: ReadonlyMap<string, Field>;
}

/** Where last year's values of a table stand. */
export interface FormerTables {
  readonly catalogue: Catalogue;
  readonly tables: readonly FormerTable[];
  /** The earlier field that gives each field of the table its type. */
  readonly fields: ReadonlyMap<string, Field>;
}

/**
 * Facts of the system about a row. `id` also tells that there is one; `filledBy` is a JSON list of
 * `[code, name]`.
 */
export type RowFact = 'id' | 'revision' | 'state' | 'filledBy' | 'carried' | 'emptied' | 'files';

export interface OneQuery {
  readonly relation: Relation;
  readonly row: RowQuery;
}

export interface ManyQuery {
  readonly relation: Relation;
  readonly list: ListQuery;
  /** Tells which list of its parent a row of the answer belongs to. */
  readonly branch: { column: Column; number: number };
}

export interface ListQuery {
  readonly row: RowQuery;
  readonly where: Condition;
  readonly order: readonly OrderKey[];
  /** Where nothing else orders them: the rows in the order in which they were made. */
  readonly asMade?: boolean;
  /** Values of the order's fields and the id after which the page begins; which of them are null is known. */
  readonly after: readonly { readonly value: Parameter; readonly isNull: boolean }[] | undefined;
  readonly limit: Parameter;
  readonly offset: Parameter | undefined;
  /** States of the submissions whose rows count; absent: whatever state. */
  readonly states: Parameter | undefined;
  /** Where the number of all rows is asked for. */
  count: Column | undefined;
  /** Whether rows are asked for, not only their number. */
  rows: boolean;
  /** The values that a cursor is made of. */
  cursor: Column[] | undefined;
}
