/** How many rows to draw: by table where it is given, else the same for every list. */
export interface DemonstrationSizes {
  readonly rows: number;
  readonly tables?: Readonly<Record<string, number>>;
}

/** One collection of a demonstration school: which plan it runs and how many rows it has. */
export interface DemonstrationRun {
  readonly plan: string;
  /** The table, and its fields, in which the plan's departments stand as rows. */
  readonly departments?: { readonly table: string; readonly code: string; readonly name: string };
  /** Values of the rows of a table, which take turns; the rest is drawn. */
  readonly settled?: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean>>[]>>;
  readonly small: DemonstrationSizes;
  readonly large: DemonstrationSizes;
}

/** A demonstration school as its file describes it, with the collection that it fills now. */
export interface Demonstration extends DemonstrationRun {
  readonly school: { readonly code: string; readonly name: string };
  /** The day of the plan that the day of the first start stands for; absent: the plan keeps its dates. */
  readonly today?: string;
  /** Collections of earlier years, reported and closed, the oldest first. */
  readonly before?: readonly DemonstrationRun[];
}
