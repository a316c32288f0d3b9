/** One thing that is wrong with a definition file: where, what, and how to mend it. */
export interface DefinitionFault {
  readonly code: string;
  /** Path below the folder of definitions, with forward slashes. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into the file; empty for the file as a whole. */
  readonly pointer: string;
  readonly message: string;
  readonly mend: string;
}
