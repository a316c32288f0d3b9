import type { Field, Origin } from './Field.ts';

export type Layer = 'source' | 'basic' | 'special';

/** Rows for which a check must hold, or fail; for rules over several tables `{ "tables": { … } }`. */
export type CheckExample = Readonly<Record<string, unknown>>;

export interface Check {
  readonly id: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly fields: readonly string[];
  readonly message: string;
  readonly examples?: { readonly pass: readonly CheckExample[]; readonly fail: readonly CheckExample[] };
}

/** A reference of several fields at once. */
export interface RowReference {
  readonly as: string;
  readonly table: string;
  /** Target key field to own field, or to a constant. */
  readonly by: Readonly<Record<string, string | { readonly const: string }>>;
  /** `by` is only part of the target's key: several rows may match. */
  readonly matchAny: boolean;
  /** What a row that names none of the target is; a fault where nothing is said. */
  readonly missing?: 'warning' | 'ignore';
}

export interface RowsFrom {
  readonly table: string;
  readonly where?: string;
  /** Own field to field of the other table. */
  readonly by?: Readonly<Record<string, string>>;
}

/** Rows of another table that refer to a row of this one. */
export interface WayBack {
  /** `<referringTable>By<As>`, a field of this table's rows in GraphQL. */
  readonly name: string;
  /** The referring table and the name of its reference. */
  readonly table: string;
  readonly as: string;
  /** The referring field; absent where the reference is of several fields. */
  readonly field?: string;
}

/** One statistics table, read from one definition file. */
export interface Table {
  /** `<catalogue>/<name>`. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly description?: string;
  readonly no: string;
  readonly printedNo?: string;
  readonly name: string;
  readonly layer: Layer;
  readonly group: string;
  readonly shape: 'record' | 'list';
  readonly grain: string;
  readonly key: readonly string[];
  readonly keyScope: 'collection' | 'submission';
  readonly window: string;
  readonly indexes: readonly (readonly string[])[];
  /** Tables of earlier catalogues, `<catalogue>/<name>`. */
  readonly follows: readonly string[];
  /**
   * Those of them whose rows are carried over. The others only fill fields of rows that have the same key, or
   * are compared with.
   */
  readonly carriedFrom: readonly string[];
  /**
   * What becomes of carried rows that nobody changes: `ask`, each must be confirmed, changed or dropped; `keep`, they
   * hold as they are and nobody is asked again.
   */
  readonly unchanged: 'ask' | 'keep';
  readonly rowsOf?: string;
  readonly rowsFrom?: RowsFrom;
  readonly applies?: string;
  readonly references: readonly RowReference[];
  readonly evidence: boolean;
  readonly origin?: Origin;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
  readonly referredBy: readonly WayBack[];
}
