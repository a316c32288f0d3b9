/** One thing that can hold a row back, as SQL over the row `own`. */
export interface FailureTest {
  /** One of `issueCodes`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly fields: readonly string[];
  /** True where it fails. */
  readonly fails: string;
  /** Members of the failure's details as JSON values, read only for rows that fail. */
  readonly details?: Readonly<Record<string, string>>;
  /** Details that are the same for all rows. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly check?: { readonly id: string; readonly message: string };
}
