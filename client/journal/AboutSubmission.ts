/** What a kept change needs to be told, found and exported without the server. */
export interface AboutSubmission {
  readonly submission: string;
  readonly collection: string;
  /** Name of the table, and what people call it. */
  readonly table: string;
  readonly title: string;
  readonly department: string;
  /** Titles of the fields by name, in their order. */
  readonly fields: Readonly<Record<string, string>>;
}
