/** The kinds a property can be; `schema/fields` has one file for each. */
export type FieldKindName =
  | 'text'
  | 'date'
  | 'yearMonth'
  | 'year'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'code'
  | 'codes'
  | 'reference'
  | 'references'
  | 'files';

/** A bound as written: a number, a date text, or an end of the field's window of time. */
export type Bound = number | string | { readonly window: 'start' | 'end' };

/** Which codes of its lists a field takes: all where nothing is said. */
export interface OfferedCodes {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** Other texts may stand too: codes that the lists do not know yet, or no longer. */
  readonly open?: boolean;
}

/** How a field chooses its code lists. */
export type CodeListChoice =
  | ({ readonly lists: readonly string[] } & OfferedCodes)
  | ({ readonly lists: readonly string[]; readonly parentFrom: string } & OfferedCodes)
  | { readonly by: string; readonly byCode: Readonly<Record<string, readonly string[]>> };

/** One table that the value of a field may name a row of. */
export interface ReferenceTarget {
  readonly table: string;
  readonly field: string;
  /** Name of the referred row in GraphQL. */
  readonly as: string;
  /** The value is only part of the target's key: several rows may match. */
  readonly matchAny: boolean;
}

export type OriginKind = 'notice' | 'public' | 'inferred';

export interface Origin {
  readonly kind: OriginKind;
  readonly source?: string;
}

/** One property of a definition, read once and trusted from then on. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKindName;
  readonly title: string;
  readonly description?: string;
  readonly required: boolean;
  /** CEL condition over the row. */
  readonly requiredIf?: string;
  /** `id-number`, `phone`, … for text that has a form. */
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: Bound;
  readonly maximum?: Bound;
  /** Places of a decimal. */
  readonly decimals?: { readonly stored: number; readonly shown: number };
  readonly unit?: string;
  readonly codeList?: CodeListChoice;
  readonly references?: readonly ReferenceTarget[];
  /** Values that name none of the referred rows. */
  readonly allow?: readonly string[];
  /** What a value that names no row is; a fault where nothing is said. */
  readonly missing?: 'warning' | 'ignore';
  /** Paths `<as>.<field>`; the first that has a row wins. */
  readonly copies?: readonly string[];
  /** CEL expression. */
  readonly computed?: string;
  readonly typedIfEmpty: boolean;
  readonly default?: string | number | boolean;
  readonly window?: string;
  readonly privacy?: 'personal' | 'sensitive';
  readonly renamedFrom?: string;
  readonly carry: boolean;
  readonly evidence: boolean;
  readonly display: {
    readonly group?: string;
    readonly order?: number;
    readonly width?: 's' | 'm' | 'l' | 'full';
    readonly widget?: string;
  };
  readonly origin?: Origin;
}
