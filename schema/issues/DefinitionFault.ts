/** A place in a definition file. */
export interface FaultPlace {
  /** Path below the folder of definitions, with forward slashes. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into the file; empty for the file as a whole. */
  readonly pointer: string;
}

/** One thing that is wrong with a definition file: where, what, and how to mend it. */
export interface DefinitionFault extends FaultPlace {
  readonly code: string;
  /** Line and column in the text, from 1; of the nearest place around the pointer that the text has. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, in Chinese. */
  readonly message: string;
  /** How to mend it, in Chinese. */
  readonly mend: string;
  /** The other file of a fault between two. */
  readonly other?: FaultPlace;
}
