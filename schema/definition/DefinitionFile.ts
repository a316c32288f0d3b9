/** A definition file as found: its path below the folder of definitions, and its text. */
export interface DefinitionFile {
  readonly path: string;
  readonly text: string;
  /** It is a link that leads out of the folder: its text is not read. */
  readonly leadsOutside?: true;
}
