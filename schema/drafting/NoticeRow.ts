/** A row of a notice's table of duties, as texts; a merged cell gives its text to every row it spans. */
export interface NoticeRow {
  /** Row number as its reader sees it. */
  readonly row: number;
  readonly cells: readonly string[];
}
