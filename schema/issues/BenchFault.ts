/** Why a maintainer's wish is not fulfilled, or what in a workbook cannot be read; words are Chinese. */
export interface BenchFault {
  readonly code: string;
  /** Where in a workbook: sheet and cell (`C12`), as its reader sees them. */
  readonly sheet?: string;
  readonly cell?: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly mend: string;
}
