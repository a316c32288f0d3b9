/** What holds a submission back, or asks its people for an explanation. */
export interface Failure {
  /** One of `issueCodes`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Id of the row; `null` where the fault is of the table as a whole. */
  readonly row: string | null;
  readonly fields: readonly string[];
  /** A sentence in Chinese. */
  readonly message: string;
  /** Id of the check that fails. */
  readonly check: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}
