import type { Field, Origin } from './Field.ts';

export type Layer = 'source' | 'basic' | 'special';

export interface Check {
  readonly id: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly fields: readonly string[];
  readonly message: string;
}

/** A reference of several fields at once. */
export interface RowReference {
  readonly as: string;
  readonly table: string;
  /** Target key field to own field, or to a constant. */
  readonly by: Readonly<Record<string, string | { readonly const: string }>>;
}

export interface RowsFrom {
  readonly table: string;
  readonly where?: string;
  readonly by?: Readonly<Record<string, string>>;
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
  readonly follows: readonly string[];
  readonly rowsOf?: string;
  readonly rowsFrom?: RowsFrom;
  readonly applies?: string;
  readonly references: readonly RowReference[];
  readonly evidence: boolean;
  readonly origin?: Origin;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
}
