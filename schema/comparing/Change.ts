/** What a change is about. */
export type ChangeSubject =
  | 'catalogue'
  | 'table'
  | 'field'
  | 'check'
  | 'indicator'
  | 'codeList'
  | 'department'
  | 'phase'
  | 'review'
  | 'duty'
  | 'plan';

/** What happened to it. */
export type ChangeAct = 'added' | 'removed' | 'renamed' | 'changed';

export interface CodeNamed {
  readonly code: string;
  readonly label: string;
}

/** How the codes that may stand somewhere differ. */
export interface CodeDifference {
  readonly added: readonly CodeNamed[];
  readonly removed: readonly CodeNamed[];
  readonly relabelled: readonly (CodeNamed & { readonly before: string })[];
}

/** One difference between two catalogues or plans. */
export interface Change {
  readonly subject: ChangeSubject;
  readonly act: ChangeAct;
  /**
   * Rows that are stored or carried over, queries, scripts or workbooks that were right before may not be any longer, or
   * people have to do more than before.
   */
  readonly breaking: boolean;
  /** Why it matters, in Chinese; with every breaking change. */
  readonly effect?: string;
  /** The table it belongs to, as the later catalogue has it where it goes on. */
  readonly table?: { readonly no: string; readonly name: string; readonly title: string };
  /** Name and title of the field, check, list, department …; of a renamed thing the new ones. */
  readonly name: string;
  readonly title: string;
  /** What changed of it: a keyword of the definition. */
  readonly aspect?: string;
  /** As people read it; absent where there was, or is, nothing. */
  readonly before?: string;
  readonly after?: string;
  readonly codes?: CodeDifference;
  /** Fields that a changed code list stands in, `table.field`. */
  readonly usedBy?: readonly string[];
  /** Taken for the same thing because of its title; nothing in the definitions says so. */
  readonly guessed?: true;
}
