/** A column of a form as the ministry lays it out. */
export interface FormColumn {
  /** Heading cell, as its reader sees it. */
  readonly cell: string;
  /** The words of its header rows from the top, each once. */
  readonly path: readonly string[];
  readonly title: string;
  /** The title as it is written, with what stands in brackets behind it. */
  readonly heading: string;
  readonly unit?: string;
  /** Marked with an asterisk. */
  readonly required: boolean;
  /** What a note on the heading says. */
  readonly note?: string;
  readonly hidden: boolean;
  /** What its drop-down offers. */
  readonly choices?: readonly string[];
  /** What its cells are held to, where that is no drop-down. */
  readonly rule?: { readonly type: string; readonly low?: number; readonly high?: number };
  readonly samples: readonly (string | number | boolean | Date)[];
  /** Number format of the sample cells. */
  readonly numberFormat?: string;
  /** A formula in a sample row. */
  readonly formula?: string;
}

/** A table found on a sheet. */
export interface FormTable {
  readonly sheet: string;
  /** First cell of its header. */
  readonly cell: string;
  readonly no?: string;
  readonly title: string;
  readonly remarks: readonly string[];
  /** One row for a school, its fields below each other. */
  readonly vertical: boolean;
  readonly columns: readonly FormColumn[];
}
