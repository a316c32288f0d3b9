/** A row of a sheet of definitions, read. */
export interface SheetRow {
  readonly sheet: string;
  /** Row number as its reader sees it. */
  readonly row: number;
  /** Texts of the columns that say what it belongs to, by heading. */
  readonly own: Readonly<Record<string, string>>;
  readonly object: Readonly<Record<string, unknown>>;
  /** The cell of each member that stands in one, by its path. */
  readonly places: ReadonlyMap<string, string>;
}
