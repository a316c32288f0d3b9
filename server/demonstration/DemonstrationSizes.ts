/** How many rows to draw: by table where it is given, else the same for every list. */
export interface DemonstrationSizes {
  readonly rows: number;
  readonly tables: Readonly<Record<string, number>>;
}
