import type { CodeList } from './CodeList.ts';
import type { Check, Layer, Table } from './Table.ts';

/** A named span of time that values are about; an instant has its day at one end. */
export interface Window {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly at?: 'start' | 'end';
}

/** A check over tables or years; with `table` asked of every row of it, without it once. */
export interface CatalogueCheck extends Check {
  readonly table?: string;
}

/** A limit, the same for all schools or one for each group of schools. */
export type Threshold = number | Readonly<Record<string, number | null>>;

export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** CEL expression. */
  readonly formula: string;
  readonly unit?: string;
  readonly decimals?: number;
  /** Dimensions `<table>.<field>`. */
  readonly by: readonly string[];
  /** `min`: good from the threshold up; `max`: good up to it. */
  readonly direction?: 'min' | 'max';
  readonly qualified?: Threshold;
  readonly limited?: Threshold;
  readonly source?: string;
}

/** One kind of school in one collection year, with its tables. */
export interface Catalogue {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly description?: string;
  readonly year: number;
  /** GraphQL field and SQL schema. */
  readonly name: string;
  readonly family: string;
  /** The catalogue whose tables, checks and indicators this one starts from. */
  readonly extends?: string;
  readonly windows: Readonly<Record<string, Window>>;
  readonly layers: readonly Layer[];
  readonly groups: readonly string[];
  /** `<table>.<field>` that holds the school's group (A … F). */
  readonly schoolGroup?: string;
  readonly tables: readonly Table[];
  readonly checks: readonly CatalogueCheck[];
  readonly indicators: readonly Indicator[];
  /** The lists as they stand in the catalogue's year: included codes among them, codes of other years left out. */
  readonly codeLists: ReadonlyMap<string, CodeList>;
}
