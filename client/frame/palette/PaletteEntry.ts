/** A line of the palette. */
export interface PaletteEntry {
  readonly key: string;
  readonly section: 'recent' | 'commands' | 'tables' | 'pages' | 'everywhere';
  readonly title: string;
  /** What stands beside it, quietly: where it belongs, or what of it was found. */
  readonly note?: string | undefined;
  readonly keys?: string | undefined;
  /** Lower-case texts it is found by, the most telling first. */
  readonly words: readonly string[];
  readonly run: () => void;
}
