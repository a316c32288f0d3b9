/** What a person asks a column for. */
export interface ColumnFilter {
  /** Part of a text. */
  readonly contains?: string;
  readonly from?: string;
  readonly to?: string;
  readonly among?: readonly string[];
  readonly empty?: boolean;
}
