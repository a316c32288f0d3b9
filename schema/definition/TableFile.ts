import type { Bound, Field, Origin, OriginKind } from './Field.ts';
import type { RowReference, RowsFrom, Table } from './Table.ts';

type OriginFile = OriginKind | Origin;

export interface ReferenceTargetFile {
  readonly table?: string;
  readonly field?: string;
  readonly as?: string;
  readonly match?: 'any';
}

export interface ReferenceFile extends ReferenceTargetFile {
  readonly anyOf?: readonly ReferenceTargetFile[];
  readonly allow?: readonly string[];
  readonly missing?: 'warning' | 'ignore';
}

export type CodeListFile =
  | string
  | readonly string[]
  | {
      readonly by?: string;
      readonly lists?: Readonly<Record<string, string | readonly string[]>>;
      readonly list?: string | readonly string[];
      readonly parentFrom?: string;
      readonly only?: readonly string[];
      readonly except?: readonly string[];
      readonly open?: boolean;
    };

export interface PropertyFile {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: Bound;
  readonly maximum?: Bound;
  readonly default?: string | number | boolean;
  readonly items?: PropertyFile;
  readonly requiredIf?: string;
  readonly decimals?: number | { readonly stored: number; readonly shown: number };
  readonly unit?: string;
  readonly codeList?: CodeListFile;
  readonly reference?: ReferenceFile;
  readonly copies?: string | readonly string[];
  readonly computed?: string;
  readonly typed?: 'ifEmpty';
  readonly window?: string;
  readonly privacy?: 'personal' | 'sensitive';
  readonly renamedFrom?: string;
  readonly carry?: boolean;
  readonly evidence?: boolean;
  readonly display?: Field['display'];
  readonly origin?: OriginFile;
}

export interface CheckFile {
  readonly id?: string;
  readonly table?: string;
  readonly rule?: string;
  readonly severity?: 'error' | 'warning';
  readonly fields?: readonly string[];
  readonly message?: string;
  readonly examples?: {
    readonly pass?: readonly Readonly<Record<string, unknown>>[];
    readonly fail?: readonly Readonly<Record<string, unknown>>[];
  };
}

export interface RowReferenceFile extends Partial<Omit<RowReference, 'matchAny'>> {
  readonly match?: 'any';
}

/**
 * A definition as its file holds it, without what the meta-schema refused. Every member may be absent: a file with
 * faults is still looked through for further ones.
 */
export interface TableFile {
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly table?: Partial<Omit<Table, 'follows' | 'carriedFrom' | 'rowsFrom' | 'references' | 'origin'>> & {
    readonly carry?: false | readonly string[];
    readonly follows?: string | readonly string[];
    readonly rowsFrom?: string | RowsFrom;
    readonly references?: readonly RowReferenceFile[];
    readonly origin?: OriginFile;
  };
  readonly properties?: Readonly<Record<string, PropertyFile>>;
  readonly required?: readonly string[];
  readonly checks?: readonly CheckFile[];
}
