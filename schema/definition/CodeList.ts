export interface Code {
  readonly code: string;
  readonly label: string;
  readonly labelEn?: string;
  readonly parent?: string;
  readonly aliases: readonly string[];
  readonly note?: string;
  /** First and last year in which the code holds, both inclusive. */
  readonly from?: number;
  readonly to?: number;
}

export interface CodeList {
  readonly id: string;
  readonly title: string;
  readonly standard?: string;
  /** Ids of lists whose codes belong too. */
  readonly includes: readonly string[];
  readonly codes: readonly Code[];
}
