/** A cell as a spreadsheet hands it over: what it shows, and what it knows beyond that. */
export interface SheetCell {
  readonly text: string;
  /** The number behind the text, with a point and without separators. */
  readonly number?: string;
  /** What the number stands for, where it is not simply one. */
  readonly means?: 'date' | 'percent';
}
