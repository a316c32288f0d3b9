/** One thing that is wrong with a rule, in the words of the person who writes definitions. */
export interface RuleFault {
  readonly code: string;
  /** Where in the source, in UTF-16 units from its start. */
  readonly at: number;
  readonly message: string;
  readonly mend: string;
}
