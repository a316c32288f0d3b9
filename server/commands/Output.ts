/** Where a command writes: results to `print`, what concerns the person at the keyboard to `tell`. */
export interface Output {
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
}
