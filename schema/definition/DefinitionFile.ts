/** A definition file as found: its path below the folder of definitions, and its text. */
export interface DefinitionFile {
  readonly path: string;
  readonly text: string;
}
