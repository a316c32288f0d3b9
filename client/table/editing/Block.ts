/** A rectangle of cells: columns as they are shown, rows as they are listed. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
