/** Something a person can do from where he or she is: by a key, or chosen in the palette. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** As `keysOf` writes them: `Ctrl+K`, `Alt+PageDown`, `F1`, `?`. */
  readonly keys?: string;
  /** Further words it is found by. */
  readonly words?: readonly string[];
  /** Known by its keys alone: the palette does not list it. */
  readonly byKeysOnly?: boolean;
  readonly run: () => void;
}
